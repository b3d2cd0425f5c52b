package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.pilah.model.Hit;
import org.pilah.model.Hits;
import org.pilah.model.Study;

/// Finds turns: the best ones first, or all in order of source and text.
final class Turns {
    private final Moment moment;
    private final Study study;
    private final Query question;
    private final Texts texts;

    Turns(Moment moment, Study study, Query question, Texts texts) {
        this.moment = moment;
        this.study = study;
        this.question = question;
        this.texts = texts;
    }

    Hits best(int limit) throws IOException {
        var best = new Best(limit);
        moment.each(question, ScoreMode.COMPLETE, best::begin);
        var hits = new ArrayList<Hit>();
        var reading = new HitReading();
        for (Candidate each : best.inOrder()) {
            hits.add(reading.hit(each.document()));
        }
        return new Hits(best.total, hits);
    }

    void each(Consumer<Hit> taker) throws IOException {
        InOrder all = InOrder.of(moment, question, study);
        var reading = new HitReading();
        for (int i = 0; i < all.size(); i++) {
            taker.accept(reading.hit(all.document(i)));
        }
    }

    /// A turn that may be among the best.
    private record Candidate(float score, long order, int document) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingLong(Candidate::order)
                .thenComparingInt(Candidate::document);
    }

    /// Keeps the best so far. Where a turn stands is looked up only for those that come into question.
    private final class Best {
        private final Places places = new Places(study);
        private final PriorityQueue<Candidate> kept = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
        private final int limit;
        private long total;

        Best(int limit) {
            this.limit = limit;
        }

        Moment.Part begin(LeafReaderContext leaf) throws IOException {
            Places.Reading reading = places.in(leaf.reader());
            return new Moment.Part() {
                private Scorable scorer = new Scorable() {
                    @Override
                    public float score() {
                        return 0;
                    }
                };

                @Override
                public void setScorer(Scorable next) {
                    scorer = next;
                }

                @Override
                public void collect(int document) throws IOException {
                    total++;
                    float score = scorer.score();
                    if (limit == 0
                            || (kept.size() == limit && score < kept.element().score())) {
                        return;
                    }
                    var next = new Candidate(score, reading.order(document), leaf.docBase + document);
                    if (kept.size() < limit) {
                        kept.add(next);
                    } else if (Candidate.BEST_FIRST.compare(next, kept.element()) < 0) {
                        kept.remove();
                        kept.add(next);
                    }
                }
            };
        }

        List<Candidate> inOrder() {
            return kept.stream().sorted(Candidate.BEST_FIRST).toList();
        }
    }

    /// Makes hits of documents.
    private final class HitReading {
        private final List<LeafReaderContext> leaves = moment.searcher().getLeafContexts();
        private final HashMap<Integer, TurnValues> open = new HashMap<>();
        private final Marks marks;

        HitReading() throws IOException {
            this.marks = new Marks(moment, question, texts);
        }

        Hit hit(int document) throws IOException {
            int part = ReaderUtil.subIndex(document, leaves);
            LeafReaderContext leaf = leaves.get(part);
            int local = document - leaf.docBase;
            TurnValues values = open.get(part);
            if (values == null || !values.isAhead(local)) {
                values = new TurnValues(leaf, moment.blocks().getBitSet(leaf));
                open.put(part, values);
            }
            return values.hit(local, passage -> marks.in(leaf, local, passage));
        }
    }
}
