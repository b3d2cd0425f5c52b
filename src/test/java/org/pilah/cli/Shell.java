package org.pilah.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.pilah.cli.Surroundings.Asker;
import org.pilah.cli.Surroundings.Terminal;
import org.pilah.model.Language;
import org.pilah.project.Folders;

/// A terminal of its own in a folder of its own: commands are run in it as the launcher runs them, and what they
/// print is kept.
record Shell(Path folder, Language language, int width, Clock clock, BooleanSupplier stopped) {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final ObjectMapper JSON = new JsonMapper();

    Shell(Path folder) {
        this(folder, Language.ENGLISH, 0, NOON, () -> false);
    }

    /// What a command printed and how it ended.
    record Answer(int code, String out, String err) {
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(out + err, e);
            }
        }
    }

    Shell in(Language other) {
        return new Shell(folder, other, width, clock, stopped);
    }

    Shell wide(int columns) {
        return new Shell(folder, language, columns, clock, stopped);
    }

    Shell at(Clock other) {
        return new Shell(folder, language, width, other, stopped);
    }

    Shell stopping(BooleanSupplier wish) {
        return new Shell(folder, language, width, clock, wish);
    }

    Answer run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(printer(out), printer(err), width);
        int code = new Cli(new Surroundings(
                        terminal,
                        new Asker("siti", language),
                        folders(),
                        clock,
                        Path.of("").toAbsolutePath(),
                        stopped))
                .run(words);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Folders folders() {
        return new Folders(folder.resolve("own/cache"), folder.resolve("own/data"));
    }

    /// The path of a file in the folder.
    String path(String name) {
        return folder.resolve(name).toString();
    }

    /// A file in the folder with these words.
    String file(String name, String words) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            return Files.writeString(folder.resolve(name), words).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A study with two small interviews, three cases, one framework, and a few codings by two people.
    String smallStudy() {
        String study = path("small.pilah");
        ok(run("new", study, "--title", "Small"));
        String siti = file(
                "in/ibu-siti.txt", "Peneliti: Airnya bagaimana, Bu?\nIbu Siti: Air bersih sekarang lancar sekali.\n");
        String budi = file(
                "in/pak-budi.txt",
                "Peneliti: Kalau airnya, Pak?\nPak Budi: Air di sini keruh kalau hujan, dan bantuan belum datang.\n");
        ok(run("import", study, siti, budi));
        ok(run("framework", "add", study, "bps-welfare"));
        String cases = file("in/cases.csv", """
            case,type,age,source
            Ibu Siti,person,41,ibu-siti
            Pak Budi,person,58,pak-budi
            Ibu Rini,person,33,
            """);
        ok(run("cases", study, "--import", cases));
        String codings = file("in/codings.csv", """
            source,quote,code,coder,polarity,paraphrase
            ibu-siti,Air bersih sekarang lancar sekali,bps-health-nutrition,dewi,supporting,Air lancar
            pak-budi,Air di sini keruh,bps-health-nutrition,dewi,inhibiting,
            pak-budi,Air di sini keruh,bps-poverty,arif,,
            """);
        ok(run("code", study, "--import", codings));
        return study;
    }

    static Answer ok(Answer answer) {
        if (answer.code() != 0) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
