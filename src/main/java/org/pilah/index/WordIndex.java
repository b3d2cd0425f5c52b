package org.pilah.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.pilah.messages.Problem;
import org.pilah.model.CellPassages;
import org.pilah.model.CodeCount;
import org.pilah.model.CodingSpan;
import org.pilah.model.Hit;
import org.pilah.model.Hits;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.model.Revision;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.model.Spot;
import org.pilah.model.Study;

/// The words and codes of a study, made for questions: a projection that may be thrown away at any time.
///
/// It holds what is said, by whom, in which source and case, and what is coded there. What can change without a
/// word being touched is not in it but asked of the `Study` that comes with each question: where a code stands in
/// the tree, attributes and names of cases, technique and wave of a source. So moving a code or editing a case
/// costs nothing here; a source must be put again when its language, its speakers or its case change.
///
/// Callable from any thread. Answers stand at the last `refresh` or `commit`. Every method throws a `Problem` when
/// the index cannot be read or written: close it, open it with `openEmpty`, and feed it anew.
public final class WordIndex implements AutoCloseable {
    /// To be raised whenever other documents, words or stems would come out of the same study.
    private static final String SCHEMA = "4";

    private static final String SCHEMA_KEY = "schema";
    private static final String NUMBER_KEY = "revision";
    private static final String HASH_KEY = "hash";
    private static final double BUFFER_MEGABYTES = 64;

    /// What single codings add stays in memory until it is kept: a file for each would soon be merged away.
    private static final double NEW_PART_MEGABYTES = 4;

    private static final double NEW_PARTS_MEGABYTES = 32;

    /// After more updates at once, totals are counted anew.
    private static final int MANY_STRETCHES = 100;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final BitSetProducer blocks = Moment.newBlocks();
    private final Families families = new Families();
    /// What was updated and not shown yet. Guarded by `totals`, as all about totals is.
    private final List<Stretch> updated = new ArrayList<>();
    /// Of the whole study as it is shown, once they were asked for: one or none.
    private final List<CodeTotals> totals = new ArrayList<>();

    private WordIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, settings());
        try {
            this.searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                    var searcher = new IndexSearcher(reader);
                    // Questions rarely come twice; what was answered once need not stay in memory.
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Opens the index in this folder, or begins one. What is damaged or of another version of the program is
    /// wiped: the index is then empty and `stand` says so. Only files that Lucene names are ever deleted, and
    /// no link is followed.
    public static WordIndex open(Path folder) {
        try {
            WordIndex found = in(folder);
            if (found.isOfThisVersion()) {
                found.learnFamilies();
                return found;
            }
            found.close();
        } catch (LockObtainFailedException e) {
            throw new Problem(e, "index.in-use");
        } catch (IOException | RuntimeException e) {
            // Whatever a damaged file makes of itself: the index is made anew.
        }
        return openEmpty(folder);
    }

    /// Wipes what is in this folder and begins a new index.
    public static WordIndex openEmpty(Path folder) {
        try {
            wipe(folder);
            return in(folder);
        } catch (LockObtainFailedException e) {
            throw new Problem(e, "index.in-use");
        } catch (IOException e) {
            throw new Problem(e, "index.unusable");
        }
    }

    /// An index that is gone once it is closed.
    public static WordIndex inMemory() {
        try {
            return new WordIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new Problem(e, "index.unusable");
        }
    }

    /// Replaces everything of this source. Several threads may put different sources at once.
    public void put(SourceWords words) {
        write(() -> {
            forgetTotals();
            writer.deleteDocuments(source(words.source().id()));
            new Blocks(words, families).between(0, Integer.MAX_VALUE, writer::addDocuments);
        });
    }

    /// Replaces what overlaps the stretch from `from` to `to` of an unchanged text, for instance a coded
    /// passage. `around` holds at least all turns and segments that overlap these turns and segments; the
    /// whole source always fits. Where a segment moved, the stretch covers both its places.
    public void update(SourceWords around, int from, int to) {
        write(() -> {
            var stretch = new Stretch(around.source().id(), from, to);
            synchronized (totals) {
                updated.add(stretch);
            }
            writer.deleteDocuments(stretch.query());
            new Blocks(around, families).between(from, to, writer::addDocuments);
        });
    }

    public void remove(SourceId source) {
        write(() -> {
            forgetTotals();
            writer.deleteDocuments(source(source));
        });
    }

    /// Forgets everything that was put.
    public void clear() {
        write(() -> {
            forgetTotals();
            writer.deleteAll();
            families.forget();
        });
    }

    /// Makes all that was put findable.
    public void refresh() {
        write(this::show);
    }

    /// Makes all that was put findable and keeps it, as standing at this revision.
    public void commit(Revision at) {
        write(() -> {
            writer.setLiveCommitData(
                    Map.of(SCHEMA_KEY, SCHEMA, NUMBER_KEY, Long.toString(at.number()), HASH_KEY, at.hash())
                            .entrySet());
            writer.commit();
            show();
        });
    }

    /// Shows what was written, and brings the totals along by what lies on the stretches that were updated.
    private void show() throws IOException {
        synchronized (totals) {
            if (updated.size() > MANY_STRETCHES) {
                totals.clear();
                updated.clear();
            }
            var known = updated.isEmpty() ? List.<CodeTotals>of() : List.copyOf(totals);
            // Whatever fails on the way, no wrong totals stay.
            totals.removeAll(known);
            var moved = new BooleanQuery.Builder();
            updated.forEach(stretch -> moved.add(stretch.query(), Occur.SHOULD));
            updated.clear();
            var codings = Unit.SEGMENT.codingsOf(moved.build());
            ask(before -> {
                for (CodeTotals each : known) {
                    each.remove(before, codings);
                }
                return codings;
            });
            searchers.maybeRefreshBlocking();
            ask(after -> {
                for (CodeTotals each : known) {
                    each.add(after, codings);
                }
                return totals.addAll(known);
            });
        }
    }

    private void forgetTotals() {
        synchronized (totals) {
            totals.clear();
        }
    }

    /// The revision at which the kept index stands; empty when nothing was kept yet.
    public Optional<Revision> stand() {
        Map<String, String> kept = kept();
        return kept.containsKey(HASH_KEY)
                ? Optional.of(new Revision(
                        Long.parseLong(kept.getOrDefault(NUMBER_KEY, "0")), kept.getOrDefault(HASH_KEY, "")))
                : Optional.empty();
    }

    /// Whether every byte of the index is as it was written. Reads it all.
    public boolean isIntact() {
        return ask(moment -> {
            try {
                for (LeafReaderContext leaf : moment.searcher().getLeafContexts()) {
                    leaf.reader().checkIntegrity();
                }
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    /// The best turns for this question, at most `limit`, and how many there are in all.
    public Hits search(Query query, Study study, Texts texts, int limit) {
        return ask(moment -> turns(moment, query, study, texts).best(limit));
    }

    /// How many turns answer the question.
    public long count(Query query, Study study) {
        return ask(moment -> (long) moment.searcher().count(passages(moment, query, study, Unit.TURN)));
    }

    /// Hands over every turn that answers the question, in order of source and text.
    public void turns(Query query, Study study, Texts texts, Consumer<Hit> each) {
        ask(moment -> {
            turns(moment, query, study, texts).each(each);
            return study;
        });
    }

    /// All segments that answer the question, in order of source and text.
    public List<SegmentId> segments(Query query, Study study) {
        return segments(query, study, 0, Integer.MAX_VALUE);
    }

    /// A stretch of these: at most `limit` segments, beginning with the one at `from`.
    public List<SegmentId> segments(Query query, Study study, int from, int limit) {
        return ask(moment -> new Segments(moment, passages(moment, query, study, Unit.SEGMENT), study)
                .between(from, limit).stream().map(Segments.Segment::id).toList());
    }

    /// How many segments answer the question.
    public long countSegments(Query query, Study study) {
        return ask(moment -> (long) moment.searcher().count(passages(moment, query, study, Unit.SEGMENT)));
    }

    /// The counted matrix, its headings in this language.
    ///
    /// A filter picks passages; where it asks for a coder or a facet, only codings of which that holds are
    /// counted. So `coder:siti` counts what Siti coded, and `code:x` counts all codings on passages coded with
    /// x.
    public Matrix count(MatrixSpec spec, Study study, Language language) {
        return ask(moment -> new Counting(moment, study).matrix(spec, language));
    }

    /// The segments behind the cells of `count`, the first ones of each.
    public CellPassages passages(MatrixSpec spec, Study study, int mostPerCell) {
        return ask(moment -> new Counting(moment, study).passages(spec, mostPerCell));
    }

    /// The first segments behind the cells where these rows and columns meet, named by the ids of their headings.
    public CellPassages passages(
            MatrixSpec spec, Study study, List<String> rows, List<String> columns, int mostPerCell) {
        return ask(moment -> new Counting(moment, study).passages(spec, rows, columns, mostPerCell));
    }

    /// All segments behind one number of `count`, in order of source and text.
    public List<SegmentId> behind(MatrixSpec spec, Study study, Spot spot) {
        return ask(moment -> new Counting(moment, study).behind(spec, spot));
    }

    /// The names of all facets that some coding carries, in order of the alphabet.
    public List<String> facets() {
        return ask(Moment::facets);
    }

    /// The spoken and abbreviated spellings every study knows, with the dictionary's.
    public static Map<String, String> usualSpellings() {
        return Analyzers.informal();
    }

    /// How often each code of the study is used under this filter, in order of the tree.
    public List<CodeCount> codeCounts(Study study, Query filter) {
        if (!(filter instanceof Query.All)) {
            return ask(moment -> new Counting(moment, study).codes(filter).counts());
        }
        synchronized (totals) {
            totals.removeIf(before -> !before.areOf(study));
            if (totals.isEmpty()) {
                totals.add(ask(moment -> new Counting(moment, study).codes(filter)));
            }
            return totals.getFirst().counts();
        }
    }

    /// Hands over where every coding lies, in no order.
    public void spans(Consumer<CodingSpan> each) {
        ask(moment -> {
            Counting.spans(moment, each);
            return each;
        });
    }

    /// What was not committed is forgotten.
    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException | AlreadyClosedException e) {
            throw new Problem(e, "index.unusable");
        }
    }

    private static Turns turns(Moment moment, Query query, Study study, Texts texts) throws IOException {
        return new Turns(moment, study, passages(moment, query, study, Unit.TURN), texts);
    }

    private static org.apache.lucene.search.Query passages(Moment moment, Query query, Study study, Unit unit)
            throws IOException {
        return new Question(moment, study, unit).passages(query);
    }

    /// A stretch of a text that was put again.
    private record Stretch(SourceId source, int from, int to) {
        /// Everything that overlaps it.
        org.apache.lucene.search.Query query() {
            return new BooleanQuery.Builder()
                    .add(new TermQuery(WordIndex.source(source)), Occur.FILTER)
                    .add(NumericDocValuesField.newSlowRangeQuery(Fields.START, 0, to - 1L), Occur.FILTER)
                    .add(
                            NumericDocValuesField.newSlowRangeQuery(Fields.END, from + 1L, Integer.MAX_VALUE),
                            Occur.FILTER)
                    .build();
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private interface Asking<T> {
        T ask(Moment moment) throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException | AlreadyClosedException e) {
            throw new Problem(e, "index.unusable");
        }
    }

    private <T> T ask(Asking<T> asking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.ask(new Moment(searcher, blocks));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new Problem(e, "index.unusable");
        } catch (IndexSearcher.TooManyClauses e) {
            throw new Problem(e, "index.query.too-many");
        }
    }

    private void learnFamilies() throws IOException {
        try (IndexReader reader = DirectoryReader.open(writer)) {
            families.learn(reader);
        }
    }

    private boolean isOfThisVersion() {
        Map<String, String> kept = kept();
        return kept.isEmpty() ? writer.getDocStats().maxDoc == 0 : SCHEMA.equals(kept.get(SCHEMA_KEY));
    }

    private Map<String, String> kept() {
        var kept = new HashMap<String, String>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        }
        return kept;
    }

    private static WordIndex in(Path folder) throws IOException {
        Directory directory =
                new NRTCachingDirectory(FSDirectory.open(folder), NEW_PART_MEGABYTES, NEW_PARTS_MEGABYTES);
        try {
            return new WordIndex(directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(Analyzers.exact())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false)
                .setMergeScheduler(new ConcurrentMergeScheduler() {
                    @Override
                    protected void handleMergeException(Throwable failure) {
                        // The writer remembers it and refuses the next call, which tells the caller.
                    }
                });
    }

    private static Term source(SourceId id) {
        return new Term(Fields.SOURCE, id.value());
    }

    private static void wipe(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                boolean ours = name.startsWith(IndexFileNames.SEGMENTS)
                        || name.startsWith(IndexFileNames.PENDING_SEGMENTS)
                        || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
                if (ours && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
            }
        }
    }
}
