package org.pilah.model;

/// How a thing is written as one line of text and read back: the form it has in the study file.
public interface ItemText {
    String write(Item item);

    /// The thing that this text was written from.
    ///
    /// @throws IllegalArgumentException when the text is not one of a thing
    Item read(String text);
}
