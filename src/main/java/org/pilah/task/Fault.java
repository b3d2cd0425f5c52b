package org.pilah.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A mistake of the program itself, as it may be written down: where it happened, and not a word of a
/// transcript.
///
/// The same mistake has the same short code, so that a person can tell it and a programmer can find it.
public record Fault(String code, List<String> lines) {
    private static final int DEEPEST_CAUSE = 10;
    private static final int FRAMES = 60;

    public Fault {
        lines = List.copyOf(lines);
    }

    /// From now on `heard` is told, through the executor, of what any thread leaves uncaught: this one's own
    /// mistakes, and those of threads that nobody waits for.
    public static void hearAll(Executor screen, Consumer<Throwable> heard) {
        Thread.UncaughtExceptionHandler handler = (thread, failure) -> screen.execute(() -> heard.accept(failure));
        Thread.currentThread().setUncaughtExceptionHandler(handler);
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }

    /// Messages of exceptions are left out: they may hold what somebody said.
    public static Fault of(Throwable failure) {
        List<String> lines = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .flatMap(each -> Stream.concat(
                        Stream.of(each.getClass().getName()),
                        Stream.of(each.getStackTrace()).limit(FRAMES).map(frame -> "    " + place(frame))))
                .toList();
        int hash = Stream.concat(
                        Stream.of(failure.getClass().getName()),
                        Stream.of(failure.getStackTrace())
                                .filter(frame -> frame.getClassName().startsWith("org.pilah."))
                                .map(frame -> frame.getClassName() + "." + frame.getMethodName()))
                .toList()
                .hashCode();
        return new Fault("P-%06X".formatted(hash & 0xFFFFFF), lines);
    }

    /// Writes it into the folder, under its code; empty where even that is not possible.
    public Optional<Path> keepIn(Path folder) {
        try {
            Files.createDirectories(folder);
            return Optional.of(Files.write(folder.resolve(code + ".txt"), lines));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
