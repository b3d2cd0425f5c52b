package org.pilah.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture of the guide, never larger than it is and never wider than the page.
final class Picture extends Region {
    private final ImageView view;

    /// @param destination where it lies, as a page of the guide says it
    /// @param shows what is to be seen, for people who do not see it
    Picture(String destination, String shows) {
        view = new ImageView(read(destination));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(shows);
        getStyleClass().add("help-picture");
        getChildren().add(view);
        setMinWidth(0);
        setMaxWidth(image().getWidth() + insets());
    }

    private static Image read(String destination) {
        String place = place(destination);
        try (InputStream file =
                Objects.requireNonNull(Picture.class.getResourceAsStream(place), "the guide lacks " + place)) {
            return new Image(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Pages lie in a folder of their language, pictures beside these folders.
    static String place(String destination) {
        return Guide.ROOM + destination.replaceFirst("^\\.\\./", "");
    }

    private Image image() {
        return view.getImage();
    }

    private double insets() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return image().getWidth() + insets();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? image().getWidth() : Math.min(width - insets(), image().getWidth()));
        return room * image().getHeight() / image().getWidth()
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(Math.min(getWidth() - insets(), image().getWidth()));
        view.relocate(getInsets().getLeft(), getInsets().getTop());
    }
}
