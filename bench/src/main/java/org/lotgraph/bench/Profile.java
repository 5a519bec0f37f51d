package org.lotgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the Java machines of a run spent their time on, as their flight recorders sampled it: by the method of Lotgraph that was at work, whatever
 * it called; where none was, by the library.
 */
final class Profile {

    private static final String OWN = "org.lotgraph.";
    private static final double LEAST = 0.01;
    /** By the beginnings of their class names; the first that is found anywhere in a stack names it. */
    private static final List<String> LIBRARIES = List.of("org.neo4j.", "graphql.", "org.springframework.", "org.apache.", "tools.jackson.", "org.duckdb.", "java.");

    private final Map<String, Integer> samples = new HashMap<>();
    private int all;
    private long paused;

    private Profile() {
    }

    /** Writes a table for each recording in the folder, the largest part first. */
    static void print(Path recordings) throws IOException {
        try (Stream<Path> files = Files.list(recordings)) {
            files.filter(file -> file.toString().endsWith(".jfr")).sorted().forEach(file -> System.out.println(of(file).table(file.getFileName().toString())));
        }
    }

    private static Profile of(Path recording) {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                profile.add(file.readEvent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return profile;
    }

    private void add(RecordedEvent event) {
        String type = event.getEventType().getName();
        RecordedStackTrace stack = event.getStackTrace();
        if (type.equals("jdk.ExecutionSample") && stack != null) {
            all++;
            samples.merge(part(stack.getFrames()), 1, Integer::sum);
        } else if (type.equals("jdk.GCPhasePause")) {
            paused += event.getDuration().toMillis();
        }
    }

    private static String part(List<RecordedFrame> frames) {
        List<String> types = frames.stream().map(frame -> frame.getMethod().getType().getName()).toList();
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).startsWith(OWN)) {
                return types.get(i).substring(types.get(i).lastIndexOf('.') + 1) + "." + frames.get(i).getMethod().getName();
            }
        }
        return LIBRARIES.stream().filter(library -> types.stream().anyMatch(type -> type.startsWith(library))).findFirst().orElse("others");
    }

    private String table(String name) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s: %,d samples, %,d ms in pauses of the garbage collector%n%n| part | share |%n| --- | --- |%n",
                name, all, paused));
        samples.entrySet().stream().filter(each -> each.getValue() >= LEAST * all).sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> text.append(String.format(Locale.ROOT, "| %s | %.0f %% |%n", each.getKey(), 100.0 * each.getValue() / all)));
        return text.toString();
    }
}
