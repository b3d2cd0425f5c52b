package org.pilah.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;

/// An Office file (docx, xlsx) open for reading: its parts by what they are to one another. Its zip is held to
/// POI's limits; entry names that could reach outside, or occur twice, are refused.
///
/// Around POI's own calls every runtime exception is caught: on a damaged file it throws whatever it stumbles on.
final class OfficeFile implements Closeable {
    private static final String MAIN = "/officeDocument";

    private final String name;
    private final OPCPackage parts;
    private final PackagePart main;

    private OfficeFile(String name, OPCPackage parts, PackagePart main) {
        this.name = name;
        this.parts = parts;
        this.main = main;
    }

    static OfficeFile open(Path file, String name) {
        checkEntries(file, name);
        OPCPackage parts;
        try {
            parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (InvalidFormatException | RuntimeException e) {
            throw problem(e, name);
        }
        try {
            Optional<PackagePart> main = related(parts.getRelationships(), type -> type.endsWith(MAIN)).stream()
                    .map(parts::getPart)
                    .map(Optional::ofNullable)
                    .flatMap(Optional::stream)
                    .findFirst();
            return new OfficeFile(name, parts, main.orElseThrow(() -> new Problem("import.word.none", name)));
        } catch (RuntimeException e) {
            parts.revert();
            throw problem(e, name);
        }
    }

    /// What a foreign office file of the old kind (OLE2) is: locked by a password, or too old to be read.
    static Problem oldFile(Path file, String name) {
        try (var old = new POIFSFileSystem(file.toFile(), true)) {
            boolean locked = old.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
            return new Problem(locked ? "import.word.encrypted" : "import.word.old", name);
        } catch (IOException | RuntimeException e) {
            return new Problem(e, "import.word.damaged", name);
        }
    }

    boolean isWord() {
        String type = main.getContentType().toLowerCase(Locale.ROOT);
        return type.contains("wordprocessingml") || type.contains("ms-word");
    }

    boolean isWorkbook() {
        String type = main.getContentType().toLowerCase(Locale.ROOT);
        return type.contains("spreadsheetml") || type.contains("ms-excel.sheet");
    }

    PackagePart main() {
        return main;
    }

    /// The parts that stand to this one in the relation whose name ends so.
    List<PackagePart> related(PackagePart part, String relation) {
        try {
            var found = new ArrayList<PackagePart>();
            for (PackageRelationship each : related(part.getRelationships(), type -> type.endsWith("/" + relation))) {
                @Nullable PackagePart target = part.getRelatedPart(each);
                if (target != null) {
                    found.add(target);
                }
            }
            return found;
        } catch (InvalidFormatException | RuntimeException e) {
            throw problem(e, name);
        }
    }

    /// What the part's relation of that id leads to.
    Optional<PackagePart> byId(PackagePart part, String id) {
        try {
            @Nullable PackageRelationship relation = part.getRelationship(id);
            return relation == null || relation.getTargetMode() == TargetMode.EXTERNAL
                    ? Optional.empty()
                    : Optional.ofNullable(part.getRelatedPart(relation));
        } catch (InvalidFormatException | RuntimeException e) {
            throw problem(e, name);
        }
    }

    /// How many things outside the file a part points to.
    int links(PackagePart part) {
        try {
            int links = 0;
            for (PackageRelationship each : part.getRelationships()) {
                links += each.getTargetMode() == TargetMode.EXTERNAL ? 1 : 0;
            }
            return links;
        } catch (InvalidFormatException | RuntimeException e) {
            throw problem(e, name);
        }
    }

    /// Reads one part; whatever is wrong with it becomes a problem.
    void read(PackagePart part, PartReader reader) {
        try (InputStream in = part.getInputStream()) {
            reader.read(new SafeXml(in));
        } catch (XMLStreamException | IOException | OpenXML4JRuntimeException e) {
            throw problem(e, name);
        }
    }

    /// What is done with a part.
    interface PartReader {
        void read(SafeXml xml) throws XMLStreamException;
    }

    @Override
    public void close() {
        parts.revert();
    }

    private static List<PackageRelationship> related(
            Iterable<PackageRelationship> relations, Predicate<String> wanted) {
        var found = new ArrayList<PackageRelationship>();
        for (PackageRelationship each : relations) {
            if (each.getTargetMode() != TargetMode.EXTERNAL && wanted.test(each.getRelationshipType())) {
                found.add(each);
            }
        }
        return found;
    }

    /// Without its directory at the end a zip was cut; POI would make do with what is left of it.
    private static void checkEntries(Path file, String name) {
        Set<String> seen;
        try (var zip = new ZipFile(file.toFile())) {
            seen = EntryNames.checked(zip.stream().map(ZipEntry::getName), name);
        } catch (IOException e) {
            throw new Problem(e, "import.word.damaged", name);
        }
        if (!seen.contains("[content_types].xml")) {
            throw new Problem("import.word.none", name);
        }
    }

    static Problem problem(Exception failure, String name) {
        if (failure instanceof Problem known) {
            return known;
        }
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof SafeXml.Unsafe) {
                return new Problem(failure, "import.word.unsafe", name);
            }
            if (message.startsWith("Zip bomb detected") || message.contains("potentially malicious")) {
                return new Problem(failure, "import.word.bomb", name);
            }
        }
        return new Problem(failure, "import.word.damaged", name);
    }
}
