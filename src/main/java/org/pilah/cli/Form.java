package org.pilah.cli;

import java.util.List;
import org.pilah.messages.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// How a command is called: its words, its options, and what its help says. Every text is a key; the key of the
/// command with `.example` behind it shows how it is used.
final class Form {
    static final String LANGUAGE = "--lang";
    static final String JSON = "--json";
    static final String QUIET = "--quiet";
    static final String BY = "--by";
    static final String HELP = "--help";
    static final String WITHOUT_INTERVIEWER = "--without-interviewer";

    private final CommandSpec spec = CommandSpec.create();
    private final Messages messages;
    private int words;

    /// `name` is one word, or two for a command in a group: `framework list`.
    Form(String name, String key, Messages messages) {
        this.messages = messages;
        spec.name(name);
        spec.usageMessage()
                .description(messages.text(key))
                .footerHeading("%n" + messages.text("cli.help.example") + "%n")
                .footer(messages.text(key + ".example")
                        .lines()
                        .map(line -> "  " + line)
                        .toArray(String[]::new));
        spec.addOption(OptionSpec.builder(HELP)
                .usageHelp(true)
                .description(messages.text("cli.help.option"))
                .build());
        option(LANGUAGE, "id|en", "cli.lang");
    }

    String name() {
        return spec.name();
    }

    /// The study that the command is about.
    Form study() {
        return word(messages.text("cli.label.study"), "cli.study");
    }

    /// A word that must be there.
    Form word(String label, String key) {
        return words(label, key, "1", String.class);
    }

    /// A word that may be left out.
    Form mayWord(String label, String key) {
        return words(label, key, "0..1", String.class);
    }

    /// One word or more.
    Form words(String label, String key) {
        return words(label, key, "1..*", List.class);
    }

    Form option(String name, String label, String key) {
        return option(name, label, key, String.class);
    }

    Form number(String name, String label, String key) {
        return option(name, label, key, Integer.class);
    }

    /// An option that may be given more than once.
    Form options(String name, String label, String key) {
        return option(name, label, key, List.class);
    }

    Form flag(String name, String key) {
        spec.addOption(OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(messages.text(key))
                .build());
        return this;
    }

    /// It asks about passages, perhaps without those of the interviewer.
    Form asks() {
        return flag(WITHOUT_INTERVIEWER, "cli.without-interviewer");
    }

    /// It gives an answer, to be read by people or by programs.
    Form answers() {
        flag(JSON, "cli.json");
        return flag(QUIET, "cli.quiet");
    }

    /// It changes the study, in somebody's name.
    Form changes() {
        return option(BY, messages.text("cli.label.name"), "cli.by");
    }

    /// Finishes the form: the headings of its help.
    CommandSpec spec() {
        dress(spec, messages);
        return spec;
    }

    static void dress(CommandSpec spec, Messages messages) {
        spec.usageMessage()
                .width(100)
                .synopsisHeading(messages.text("cli.help.usage") + " ")
                .descriptionHeading("%n")
                .parameterListHeading("%n" + messages.text("cli.help.words") + "%n")
                .optionListHeading("%n" + messages.text("cli.help.options") + "%n")
                .commandListHeading("%n" + messages.text("cli.help.commands") + "%n")
                .synopsisSubcommandLabel(messages.text("cli.help.command"))
                .sortOptions(false)
                .sortSynopsis(false);
        spec.parser().caseInsensitiveEnumValuesAllowed(false).trimQuotes(false);
        spec.interpolateVariables(false);
    }

    private Form words(String label, String key, String arity, Class<?> type) {
        PositionalParamSpec.Builder word = PositionalParamSpec.builder()
                .index(arity.endsWith("*") ? words + "..*" : String.valueOf(words))
                .arity(arity)
                .required(arity.startsWith("1"))
                .paramLabel(label)
                .description(messages.text(key))
                .type(type);
        spec.add(type == List.class ? word.auxiliaryTypes(String.class).build() : word.build());
        words++;
        return this;
    }

    private Form option(String name, String label, String key, Class<?> type) {
        OptionSpec.Builder option =
                OptionSpec.builder(name).type(type).arity("1").paramLabel(label).description(messages.text(key));
        spec.addOption(type == List.class ? option.auxiliaryTypes(String.class).build() : option.build());
        return this;
    }
}
