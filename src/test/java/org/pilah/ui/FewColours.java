package org.pilah.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings a picture of a window to the 256 colours that suit it best, which makes its file a third as large. Flat
/// areas keep their colour to the point.
final class FewColours {
    private static final int COLOURS = 256;
    private static final int RGB = 0xffffff;

    /// What covers more than this part of a picture is a flat area.
    private static final int FLAT = 3000;

    private FewColours() {}

    static BufferedImage of(int[] points, int width, int height) {
        List<Integer> palette = palette(points);
        var nearest = new HashMap<Integer, Integer>();
        var few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        for (int at = 0; at < points.length; at++) {
            int index = nearest.computeIfAbsent(points[at] & RGB, colour -> nearest(palette, colour));
            few.getRaster().setSample(at % width, at / width, 0, index);
        }
        return few;
    }

    /// The most frequent colours, none too like another one that is chosen already: fine shades of letters do not
    /// crowd out the colours of codes.
    private static List<Integer> palette(int[] points) {
        var counts = new HashMap<Integer, Integer>();
        for (int point : points) {
            counts.merge(point & RGB, 1, Integer::sum);
        }
        List<Integer> all = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> flat = all.stream()
                .filter(colour -> counts.getOrDefault(colour, 0) > points.length / FLAT)
                .limit(COLOURS / 2)
                .toList();
        for (int least = 16; ; least += 16) {
            var chosen = new ArrayList<>(flat);
            for (int colour : all) {
                int apart = least;
                if (chosen.stream().noneMatch(other -> distance(other, colour) < apart)) {
                    chosen.add(colour);
                }
                if (chosen.size() > COLOURS) {
                    break;
                }
            }
            if (chosen.size() <= COLOURS) {
                return chosen;
            }
        }
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.size(); i++) {
            if (distance(palette.get(i), colour) < distance(palette.get(best), colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static IndexColorModel model(List<Integer> palette) {
        int[] colours = palette.stream().mapToInt(colour -> colour).toArray();
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }
}
