package io.github.springspotify.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The structure of a track: its rhythm, sections and sounds.
 *
 * @param meta how the analysis was made
 * @param track what holds for the whole track
 * @param bars the bars
 * @param beats the beats
 * @param sections parts with a rhythm or timbre of their own, such as a chorus or a solo
 * @param segments parts with one sound throughout
 * @param tatums the fastest regular pulses that are heard
 * @since 0.1.0
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AudioAnalysis(@Nullable AudioAnalysisMeta meta, @Nullable AudioAnalysisTrack track,
		List<TimeInterval> bars, List<TimeInterval> beats, List<Section> sections, List<Segment> segments,
		List<TimeInterval> tatums) {

	public AudioAnalysis {
		bars = Values.listOf(bars);
		beats = Values.listOf(beats);
		sections = Values.listOf(sections);
		segments = Values.listOf(segments);
		tatums = Values.listOf(tatums);
	}

}
