package org.pilah.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pilah.exchange.Program;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Language;
import org.pilah.task.Fault;
import org.pilah.task.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: understands what is asked, has it done, and says how it ended. One call at a time.
public final class Cli {
    private static final List<Command> COMMANDS = List.of(
            new DemoCommand(),
            new NewCommand(),
            new ImportCommand(),
            new FrameworkListCommand(),
            new FrameworkShowCommand(),
            new FrameworkAddCommand(),
            new CodebookCommand(),
            new CasesCommand(),
            new CodeCommand(),
            new AutocodeCommand(),
            new CorrectCommand(),
            new ReviewCommand(),
            new SearchCommand(),
            new SegmentsCommand(),
            new MatrixCommand(),
            new ExportCommand(),
            new CheckCommand(),
            new HistoryCommand(),
            new UndoCommand(),
            new RedoCommand(),
            new ForgetCommand(),
            new WordsCommand(),
            new SqlCommand());

    private static final Map<String, Language> LANGUAGES =
            Map.of(Language.INDONESIAN.tag(), Language.INDONESIAN, Language.ENGLISH.tag(), Language.ENGLISH);
    private static final String VERSION = "--version";

    private final Surroundings here;

    public Cli(Surroundings here) {
        this.here = here;
    }

    /// Runs one command and gives its exit code: 0 done, 1 could not be met, 2 wrong usage.
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        Messages messages = messages(words);
        Output output = new Output(
                here.terminal(), messages, words.contains(Form.JSON) ? Output.Shape.JSON : Output.Shape.TEXT);
        try {
            return run(arguments, messages, output).code();
        } finally {
            output.flush();
        }
    }

    private Exit run(String[] arguments, Messages messages, Output output) {
        try {
            var commands = new LinkedHashMap<CommandSpec, Command>();
            ParseResult given = line(messages, commands).parseArgs(arguments);
            while (given.hasSubcommand()) {
                given = given.subcommand();
            }
            if (given.hasMatchedOption(VERSION)) {
                output.line("Pilah " + Program.version());
                return Exit.DONE;
            }
            Command command = commands.get(given.commandSpec());
            if (command == null || given.hasMatchedOption(Form.HELP)) {
                help(given.commandSpec());
                return Exit.DONE;
            }
            var call = new Call(given, here, messages, output);
            call.choice(Form.LANGUAGE, LANGUAGES, Language.ENGLISH);
            return command.run(call);
        } catch (ParameterException e) {
            return misused(e, output);
        } catch (Misuse misuse) {
            output.refuse(misuse.problem());
            return Exit.MISUSED;
        } catch (Problem problem) {
            output.refuse(problem);
        } catch (Progress.Stopped e) {
            output.refuse(new Problem("cli.stopped"));
        } catch (OutOfMemoryError e) {
            output.refuse(new Problem("cli.memory"));
        } catch (RuntimeException | Error e) {
            output.refuse(faulty(Fault.of(e)));
        }
        return Exit.UNMET;
    }

    private Problem faulty(Fault fault) {
        return fault.keepIn(here.folders().data().resolve("log"))
                .map(file -> new Problem("cli.fault", fault.code(), file.toString()))
                .orElseGet(() -> new Problem("cli.fault-unkept", fault.code()));
    }

    /// What is asked for with `--lang`, wherever it stands, else the asker's own language.
    private Messages messages(List<String> words) {
        int place = words.indexOf(Form.LANGUAGE);
        String wanted = place >= 0 && place + 1 < words.size()
                ? words.get(place + 1)
                : words.stream()
                        .filter(word -> word.startsWith(Form.LANGUAGE + "="))
                        .map(word -> word.substring(Form.LANGUAGE.length() + 1))
                        .findFirst()
                        .orElse("");
        Language language =
                Language.of(wanted.toLowerCase(Locale.ROOT)).orElse(here.asker().language());
        return language == Language.INDONESIAN ? Messages.indonesian() : Messages.english();
    }

    static CommandLine line(Messages messages, Map<CommandSpec, Command> commands) {
        CommandSpec root = root(messages);
        var groups = new LinkedHashMap<String, CommandSpec>();
        for (Command command : COMMANDS) {
            CommandSpec spec = command.form(messages).spec();
            commands.put(spec, command);
            String[] name = spec.name().split(" ", 2);
            if (name.length == 1) {
                root.addSubcommand(spec.name(), spec);
            } else {
                spec.name(name[1]);
                groups.computeIfAbsent(name[0], word -> group(root, messages)).addSubcommand(name[1], spec);
            }
        }
        return new CommandLine(root)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    }

    private static CommandSpec root(Messages messages) {
        CommandSpec root = new Form("pilah", "cli.pilah", messages).spec();
        root.addOption(OptionSpec.builder(VERSION)
                .versionHelp(true)
                .description(messages.text("cli.version"))
                .build());
        return root;
    }

    private static CommandSpec group(CommandSpec root, Messages messages) {
        CommandSpec group = new Form("framework", "cli.framework", messages).spec();
        root.addSubcommand(group.name(), group);
        return group;
    }

    private void help(CommandSpec spec) {
        var out = new PrintWriter(
                here.terminal().out(), false, here.terminal().out().charset());
        spec.commandLine().usage(out, Ansi.OFF);
        out.flush();
    }

    private static Exit misused(ParameterException e, Output output) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        output.refuse(reason(e).orElseGet(() -> new Problem("cli.misused", command)));
        return Exit.MISUSED;
    }

    private static Optional<Problem> reason(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            boolean isCommand = !e.getCommandLine().getSubcommands().isEmpty();
            String key =
                    isCommand ? "cli.unknown-command" : word.startsWith("-") ? "cli.unknown-option" : "cli.surplus";
            return Optional.of(new Problem(key, word, command));
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Optional.of(
                    new Problem("cli.missing", name(missing.getMissing().getFirst()), command));
        }
        return Optional.ofNullable(e.getArgSpec())
                .map(argument -> e.getValue() == null
                        ? new Problem("cli.missing", name(argument), command)
                        : new Problem("cli.bad-value", e.getValue(), name(argument), command));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
