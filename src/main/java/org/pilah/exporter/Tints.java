package org.pilah.exporter;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFColor;

/// Colours that follow the content of cells.
final class Tints {
    private static final int WHITE = 0xFFFFFF;
    private static final int HIGH = 0x7DB5B0;
    private static final int ALARM = 0xB23A48;
    private static final int ALARM_GROUND = 0xF6E3E5;

    private Tints() {}

    /// From white at nothing to the accent at the highest number of the range.
    static void byHeight(SXSSFSheet page, String range) {
        SheetConditionalFormatting rules = page.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = rules.createConditionalFormattingColorScaleRule();
        var scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        ConditionalFormattingThreshold[] ends = scale.getThresholds();
        ends[0].setRangeType(RangeType.NUMBER);
        ends[0].setValue(0.0);
        ends[1].setRangeType(RangeType.MAX);
        ends[1].setValue((Double) null);
        scale.setThresholds(ends);
        scale.setColors(new XSSFColor[] {Looks.colour(WHITE), Looks.colour(HIGH)});
        add(rules, range, rule);
    }

    /// Red where the words of a cell are others than these.
    static void unless(SXSSFSheet page, String range, String words) {
        SheetConditionalFormatting rules = page.getSheetConditionalFormatting();
        String first = range.substring(0, range.indexOf(':'));
        ConditionalFormattingRule rule = rules.createConditionalFormattingRule(first + "<>\"" + words + "\"");
        var letters = rule.createFontFormatting();
        letters.setFontStyle(false, true);
        letters.setFontColor(Looks.colour(ALARM));
        rule.createPatternFormatting().setFillBackgroundColor(Looks.colour(ALARM_GROUND));
        add(rules, range, rule);
    }

    private static void add(SheetConditionalFormatting rules, String range, ConditionalFormattingRule rule) {
        rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(range)}, rule);
    }
}
