package org.lotgraph.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One pair of axes, both logarithmic, with lines whose names stand at their right ends. */
final class Panel {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 320;
    private static final int LINE = 14;

    /** A point, in the units of the axes. */
    record Point(double x, double y) {
    }

    record Line(String name, String colour, List<Point> points) {
    }

    private final int left;
    private final int top;
    private final Axis across;
    private final Axis up;
    private final StringBuilder svg = new StringBuilder();

    /** Whole powers of ten, from the one at or below the least value to the one at or above the greatest. */
    private record Axis(int from, int until) {

        static Axis over(List<Double> values) {
            double least = values.stream().min(Comparator.naturalOrder()).orElse(1.0);
            double most = values.stream().max(Comparator.naturalOrder()).orElse(10.0);
            int from = (int) Math.floor(Math.log10(least));
            return new Axis(from, Math.max(from + 1, (int) Math.ceil(Math.log10(most))));
        }

        double part(double value) {
            return (Math.log10(value) - from) / (until - from);
        }
    }

    Panel(int left, int top, String title, String acrossTitle, List<Line> lines) {
        this.left = left;
        this.top = top;
        this.across = Axis.over(lines.stream().flatMap(line -> line.points().stream()).map(Point::x).toList());
        this.up = Axis.over(lines.stream().flatMap(line -> line.points().stream()).map(Point::y).toList());
        text(left, top - 24, "start", "bold", "#222", title);
        grid();
        text(left + WIDTH / 2.0, top + HEIGHT + 40, "middle", "normal", "#444", acrossTitle);
        lines.forEach(this::draw);
        names(lines);
    }

    String svg() {
        return svg.toString();
    }

    private double x(double value) {
        return left + WIDTH * across.part(value);
    }

    private double y(double value) {
        return top + HEIGHT * (1 - up.part(value));
    }

    private void grid() {
        for (int power = across.from; power <= across.until; power++) {
            double x = x(Math.pow(10, power));
            stroke(x, top, x, top + HEIGHT);
            text(x, top + HEIGHT + 18, "middle", "normal", "#444", number(power));
        }
        for (int power = up.from; power <= up.until; power++) {
            double y = y(Math.pow(10, power));
            stroke(left, y, left + WIDTH, y);
            text(left - 8, y + 4, "end", "normal", "#444", number(power));
        }
    }

    private static String number(int power) {
        return power < 0 ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                : power >= 9 ? String.format(Locale.ROOT, "%,.0f G", Math.pow(10, power - 9.0))
                : power >= 6 ? String.format(Locale.ROOT, "%,.0f M", Math.pow(10, power - 6.0))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }

    private void stroke(double x1, double y1, double x2, double y2) {
        svg.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n", x1, y1, x2, y2));
    }

    private void text(double x, double y, String anchor, String weight, String colour, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor,
                weight, colour, text));
    }

    private void draw(Line line) {
        String points = line.points().stream().map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.x()), y(point.y())))
                .collect(Collectors.joining(" "));
        svg.append(String.format("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", points, line.colour()));
        for (Point point : line.points()) {
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x(point.x()), y(point.y()), line.colour()));
        }
    }

    /** At the height of the last points, moved down as far as they would stand on each other. */
    private void names(List<Line> lines) {
        double free = top;
        for (Line line : lines.stream().sorted(Comparator.comparingDouble(line -> y(line.points().getLast().y()))).toList()) {
            double y = Math.max(free, y(line.points().getLast().y()));
            text(left + WIDTH + 8.0, y + 4, "start", "normal", line.colour(), line.name());
            free = y + LINE;
        }
    }
}
