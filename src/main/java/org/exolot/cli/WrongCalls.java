package org.exolot.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a call, how it is written and where to read more, in the language of who sits at the terminal. */
final class WrongCalls implements IParameterExceptionHandler {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final String QUOTED = "\"";

    private final CommandWording words;

    WrongCalls(CommandWording words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(wrong));
        // The commands themselves are what is missing where none was named.
        if (command.getParent() == null) {
            List<String> near = near(wrong);
            if (near.isEmpty()) {
                err.println(words.say("call.commands", commands(command)));
            } else {
                err.println(words.say("call.near", String.join(", ", near)));
            }
        } else {
            err.print(words.say("call.synopsis") + " " + command.getHelp().synopsis(0));
        }
        err.println(words.say("call.help", command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.AT_FAULT;
    }

    private String sentence(ParameterException wrong) {
        return switch (wrong) {
            case WrongCallException own -> String.valueOf(own.getMessage());
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case MissingParameterException missing ->
                words.say(
                        "call.missing",
                        missing.getMissing().stream().map(WrongCalls::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> words.say("call.twice", name(twice.getOverwritten()));
            default -> unfit(wrong);
        };
    }

    private String unknown(UnmatchedArgumentException unknown) {
        String first = unknown.getUnmatched().getFirst();
        if (unknown.isUnknownOption()) {
            return words.say("call.option", first);
        }
        return unknown.getCommandLine().getSubcommands().isEmpty()
                ? words.say("call.beyond", first)
                : words.say("call.command", first);
    }

    /** A value that is not of the kind that its option or parameter takes. */
    private String unfit(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue();
        return argument == null || value == null
                ? String.valueOf(wrong.getMessage())
                : words.say("call.unfit", QUOTED + value + QUOTED, name(argument), kind(argument));
    }

    private String kind(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length == 0 ? argument.type() : last(argument.auxiliaryTypes());
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (WHOLE.contains(type)) {
            return words.say("call.kind.whole");
        }
        if (type == BigDecimal.class) {
            return words.say("call.kind.number");
        }
        if (type == UUID.class) {
            return words.say("call.kind.id");
        }
        return type == Path.class ? words.say("call.kind.file") : words.say("call.kind.text", argument.paramLabel());
    }

    private static Class<?> last(Class<?>[] types) {
        return types[types.length - 1];
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }

    private static List<String> near(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unknown && !unknown.isUnknownOption()
                ? unknown.getSuggestions().stream()
                        .map(suggestion -> Ansi.OFF.string(suggestion).replaceFirst("^exolot ", ""))
                        .toList()
                : List.of();
    }

    private static String commands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(one -> !one.getCommandSpec().usageMessage().hidden())
                .map(CommandLine::getCommandName)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
