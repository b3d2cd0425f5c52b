package org.pilah.cli;

import org.pilah.messages.Messages;

/// One thing that can be asked of the program.
interface Command {
    /// How it is called, with its help in the language of the messages.
    Form form(Messages messages);

    /// Does it.
    ///
    /// @throws org.pilah.messages.Problem when it cannot be done
    Exit run(Call call);
}
