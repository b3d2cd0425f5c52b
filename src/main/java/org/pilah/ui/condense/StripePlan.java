package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the visible stripes and their names stand in the margin: no stripe over another, no name over a name or a
/// stripe. Names that find no place beside their stripe are counted with the name above them.
final class StripePlan {
    /// Distances of the margin, in pixels.
    record Measure(double width, double stripe, double pitch, double name) {
        /// Lanes stand closer where there are many of them: names keep two thirds of the width.
        double pitch(int lanes) {
            return Math.min(pitch, Math.max(1, width / 3 / Math.max(1, lanes)));
        }
    }

    /// A stripe as it would like to stand: from the line in which it begins to that in which it ends. `from` and
    /// `to` say how far into these lines its words reach, 0 to 1.
    record Wish(int lane, double top, double bottom, double lineHeight, double from, double to) {}

    /// Where a stripe stands, and its name. `more` further names could not be shown beside it.
    record Spot(double x, double top, double bottom, boolean named, double nameX, double nameY, int more) {}

    private record Name(int index, double y, double bottom) {}

    private StripePlan() {}

    /// A spot for each wish.
    ///
    /// @param wishes in order of the text
    static List<Spot> of(List<Wish> wishes, Measure measure) {
        double[] tops = new double[wishes.size()];
        double[] bottoms = new double[wishes.size()];
        share(wishes, tops, bottoms);
        int lanes = wishes.stream().mapToInt(each -> each.lane() + 1).max().orElse(0);
        double pitch = measure.pitch(lanes);
        double stripe = Math.max(1, Math.min(measure.stripe(), pitch - 1));

        double[] nameY = new double[wishes.size()];
        boolean[] named = new boolean[wishes.size()];
        int[] more = new int[wishes.size()];
        name(wishes, tops, bottoms, measure.name(), named, nameY, more);

        var spots = new ArrayList<Spot>();
        for (int i = 0; i < wishes.size(); i++) {
            double right = 0;
            if (named[i]) {
                for (int j = 0; j < wishes.size(); j++) {
                    if (tops[j] < nameY[i] + measure.name() && nameY[i] < bottoms[j]) {
                        right = Math.max(right, wishes.get(j).lane() * pitch + stripe);
                    }
                }
            }
            spots.add(new Spot(
                    wishes.get(i).lane() * pitch,
                    tops[i],
                    bottoms[i],
                    named[i],
                    right + measure.pitch() / 2,
                    nameY[i],
                    more[i]));
        }
        return spots;
    }

    /// Stripes of one lane that meet in a line share it, each as much as it has words in it.
    private static void share(List<Wish> wishes, double[] tops, double[] bottoms) {
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            tops[i] = wish.top();
            bottoms[i] = wish.bottom();
            Integer before = last.put(wish.lane(), i);
            if (before != null && bottoms[before] > tops[i]) {
                double border = wish.top() + wish.from() * wish.lineHeight();
                bottoms[before] = Math.max(tops[before] + 1, border - 1);
                tops[i] = Math.max(bottoms[before] + 1, border);
                if (wish.bottom() - wish.top() <= wish.lineHeight() * 1.5) {
                    bottoms[i] = Math.max(tops[i] + 1, wish.top() + wish.to() * wish.lineHeight());
                }
            }
        }
    }

    private static void name(
            List<Wish> wishes,
            double[] tops,
            double[] bottoms,
            double height,
            boolean[] named,
            double[] nameY,
            int[] more) {
        List<Name> order = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            order.add(new Name(i, tops[i], bottoms[i]));
        }
        // The outermost first: it names the whole passage.
        order.sort(Comparator.comparingDouble(Name::y)
                .thenComparing(Comparator.<Name>comparingInt(
                                each -> wishes.get(each.index()).lane())
                        .reversed()));
        double free = Double.NEGATIVE_INFINITY;
        int above = -1;
        for (Name each : order) {
            double y = Math.max(each.y(), free);
            if (above < 0 || y < each.bottom()) {
                named[each.index()] = true;
                nameY[each.index()] = y;
                free = y + height;
                above = each.index();
            } else {
                more[above]++;
            }
        }
    }
}
