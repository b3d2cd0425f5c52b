package org.pilah;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pilah makes no network connection.
class NetworkTest {
    private static final Set<String> OPENING = Set.of("openStream", "openConnection", "getContent");
    private static final List<String> SOCKETS = List.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "javax.net.SocketFactory",
            "java.awt.Desktop",
            "javafx.application.HostServices");

    /// Libraries with classes that can open a connection, and what keeps each from it.
    private static final Set<String> ABLE = Set.of(
            // Its server, its web console and linked tables: the store opens databases by their file alone, and one
            // that came from elsewhere is never opened.
            "h2",
            // Copying from an address, and a queue between machines: no address is ever handed to it.
            "commons-io",
            // Fetching a page by its address: it is given the words of a page, and never an address.
            "jsoup",
            // A trial of its locks, with a server, that nothing calls.
            "lucene-core",
            // Time stamps of signed workbooks: Pilah signs none.
            "poi-ooxml");

    @TempDir
    Path folder;

    @Test
    void noClassOfTheProgramCanOpenAConnection() {
        var program = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.pilah");

        noClasses().should().dependOnClassesThat(socket()).check(program);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "javax.naming..")
                .check(program);
        noClasses().should().accessTargetWhere(opensUrl()).check(program);
    }

    @Test
    void librariesThatCouldOpenAConnectionAreKnown() throws IOException {
        var able = new TreeSet<String>();
        for (String each : List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
            Path jar = Path.of(each);
            String name = String.valueOf(jar.getFileName());
            if (isShipped(jar) && opensSockets(jar)) {
                able.add(name.replaceFirst("-[0-9].*$", ""));
            }
        }

        assertEquals(ABLE, able);
    }

    @Test
    void theMainJobIsDoneWhereThereIsNoNetwork() throws IOException, InterruptedException {
        Packaged.assumeThere();
        List<String> alone = List.of("unshare", "--map-root-user", "--net");
        assumeTrue(isPermitted(alone), "this system permits no network namespace of one's own");
        var pilah = new Packaged(folder);

        var demo = pilah.run(alone, List.of(), "demo", folder.resolve("demo").toString());
        var search = pilah.run(
                alone, List.of(), "search", folder.resolve("demo/grenpul.pilah").toString(), "pemberdayaan");

        assertEquals(0, demo.code(), demo.out());
        assertEquals(0, search.code(), search.out());
    }

    private static DescribedPredicate<JavaClass> socket() {
        return describe("a socket or the like", type -> SOCKETS.stream().anyMatch(type::isAssignableTo));
    }

    private static DescribedPredicate<JavaAccess<?>> opensUrl() {
        return describe(
                "opens a URL",
                access -> access.getTarget() instanceof CodeUnitCallTarget call
                        && call.getOwner().getName().equals("java.net.URL")
                        && OPENING.contains(call.getName()));
    }

    /// What the program is packaged with, not what only tests need.
    private static boolean isShipped(Path jar) {
        Path lib = Path.of(System.getProperty("pilah.folder", "target/pilah"), "lib");
        return jar.toString().endsWith(".jar")
                && lib.resolve(jar.getFileName()).toFile().exists();
    }

    /// Names of classes stand in class files as they are.
    private static boolean opensSockets(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    String words = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (Stream.of(
                                    "java/net/Socket",
                                    "java/net/ServerSocket",
                                    "java/net/DatagramSocket",
                                    "java/net/http/")
                            .anyMatch(words::contains)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean isPermitted(List<String> alone) {
        try {
            return new ProcessBuilder(Stream.concat(alone.stream(), Stream.of("true"))
                                    .toList())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this wait", e);
        }
    }
}
