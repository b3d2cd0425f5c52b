package org.pilah.cli;

import java.util.List;
import java.util.Locale;
import org.pilah.exchange.correct.Reviews;
import org.pilah.messages.Messages;
import org.pilah.model.ReviewedSegment;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;

/// `review`: the segments whose words a correction changed, and saying that somebody looked at them.
final class ReviewCommand implements Command {
    private static final String DONE = "--done";
    private static final String ALL = "all";
    private static final int SHOWN = 300;

    @Override
    public Form form(Messages messages) {
        return new Form("review", "cli.review", messages)
                .study()
                .options(DONE, "ID|all", "cli.review.done")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        try (OpenProject project = call.has(DONE) ? call.change() : call.look()) {
            var reviews = new Reviews(project);
            if (call.has(DONE)) {
                settle(reviews, call);
            } else if (call.output().isJson()) {
                json(reviews, project.study(), call);
            } else {
                print(reviews, project.study(), call);
            }
        }
        return Exit.DONE;
    }

    private static void settle(Reviews reviews, Call call) {
        List<String> named = call.texts(DONE);
        List<SegmentId> ids = named.contains(ALL)
                ? reviews.open().stream().map(each -> each.segment().id()).toList()
                : named.stream().map(SegmentId::new).toList();
        int settled = reviews.settle(ids, call.by());
        int left = reviews.open().size();
        if (call.output().isJson()) {
            try (Json json = call.output().json()) {
                json.object(() -> json.field("done", settled).field("total", left));
            }
            return;
        }
        call.output().say("cli.review.settled", settled, left);
    }

    private static void print(Reviews reviews, Study study, Call call) {
        Output output = call.output();
        List<ReviewedSegment> open = reviews.open();
        for (ReviewedSegment each : open) {
            output.line(Places.line(each.segment().passage(), "", "", study) + " · "
                    + each.segment().id().value());
            output.words(
                    "  ", call.messages().text("review.reason." + each.review().reason()));
            output.words("  - ", Listing.cut(each.review().before(), SHOWN));
            output.words("  + ", Listing.cut(reviews.words(each), SHOWN));
        }
        output.say("cli.review.total", open.size());
    }

    private static void json(Reviews reviews, Study study, Call call) {
        List<ReviewedSegment> open = reviews.open();
        try (Json json = call.output().json()) {
            json.object(() -> json.field("total", open.size())
                    .list(
                            "reviews",
                            open,
                            each -> json.object(() -> json.field(
                                            "segment", each.segment().id().value())
                                    .field(
                                            "source",
                                            SearchCommand.sourceName(
                                                    each.segment().passage().source(), study))
                                    .field("start", each.segment().passage().start())
                                    .field("end", each.segment().passage().end())
                                    .field(
                                            "reason",
                                            each.review().reason().name().toLowerCase(Locale.ROOT))
                                    .field("before", each.review().before())
                                    .field("after", reviews.words(each)))));
        }
    }
}
