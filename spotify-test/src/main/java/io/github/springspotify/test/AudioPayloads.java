package io.github.springspotify.test;

import java.math.BigDecimal;
import java.math.RoundingMode;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Audio features and audio analyses.
 */
final class AudioPayloads {

	private static final int SAMPLE_RATE = 22_050;

	private static final int BARS = 4;

	private static final int TONES = 12;

	private static final double CONFIDENCE = 0.75;

	private final Links links;

	AudioPayloads(Links links) {
		this.links = links;
	}

	ObjectNode features(Track track) {
		ObjectNode node = Json.object();
		AudioFeatures.of(track).values().forEach((name, value) -> put(node, name, value));
		return node.put("analysis_url", this.links.href("audio-analysis", track.id()))
			.put("id", track.id())
			.put("track_href", this.links.href("tracks", track.id()))
			.put("type", "audio_features")
			.put("uri", track.uri());
	}

	/**
	 * Return an analysis with everything that Spotify's have, only far shorter: it covers
	 * the first bars.
	 * @param track the track
	 * @return the analysis
	 */
	ObjectNode analysis(Track track) {
		AudioFeatures features = AudioFeatures.of(track);
		double seconds = track.durationMs() / 1000.0;
		double beat = 60 / features.get("tempo");
		int beatsInBar = (int) features.get("time_signature");
		ObjectNode node = Json.object();
		node.set("meta", meta());
		node.set("track", track(track, features, seconds));
		node.set("bars", intervals(BARS, beat * beatsInBar));
		node.set("beats", intervals(BARS * beatsInBar, beat));
		node.set("sections", sections(features, seconds));
		node.set("segments", segments(features, beat));
		return node.set("tatums", intervals(2 * BARS * beatsInBar, beat / 2));
	}

	private static ObjectNode meta() {
		return Json.object()
			.put("analyzer_version", "4.0.0")
			.put("platform", "Linux")
			.put("detailed_status", "OK")
			.put("status_code", 0)
			.put("timestamp", 1_767_225_600L)
			.put("analysis_time", 6.93906)
			.put("input_process", "libvorbisfile L+R 44100->22050");
	}

	private static ObjectNode track(Track track, AudioFeatures features, double seconds) {
		ObjectNode node = Json.object()
			.put("num_samples", Math.round(seconds * SAMPLE_RATE))
			.put("duration", seconds)
			.put("sample_md5", "")
			.put("offset_seconds", 0)
			.put("window_seconds", 0)
			.put("analysis_sample_rate", SAMPLE_RATE)
			.put("analysis_channels", 1)
			.put("end_of_fade_in", 0.0)
			.put("start_of_fade_out", rounded(seconds * 0.97));
		sound(node, features);
		for (String name : new String[] { "code", "echoprint", "synch", "rhythm" }) {
			node.put(name + "string", Base62Ids.of(name + track.uri()));
			node.put(name + "_version", 1.0);
		}
		return node;
	}

	private static void sound(ObjectNode node, AudioFeatures features) {
		for (String name : new String[] { "loudness", "tempo", "time_signature", "key", "mode" }) {
			put(node, name, features.values().getOrDefault(name, 0));
			if (!name.equals("loudness")) {
				node.put(name + "_confidence", CONFIDENCE);
			}
		}
	}

	private static ArrayNode intervals(int count, double duration) {
		ArrayNode array = Json.array();
		for (int i = 0; i < count; i++) {
			array.add(interval(i * duration, duration));
		}
		return array;
	}

	private static ObjectNode interval(double start, double duration) {
		return Json.object()
			.put("start", rounded(start))
			.put("duration", rounded(duration))
			.put("confidence", CONFIDENCE);
	}

	private static ArrayNode sections(AudioFeatures features, double seconds) {
		ArrayNode array = Json.array();
		for (int i = 0; i < 2; i++) {
			ObjectNode section = interval(i * seconds / 2, seconds / 2);
			sound(section, features);
			array.add(section);
		}
		return array;
	}

	private static ArrayNode segments(AudioFeatures features, double duration) {
		ArrayNode array = Json.array();
		for (int i = 0; i < BARS; i++) {
			ObjectNode segment = interval(i * duration, duration).put("loudness_start", -23.053)
				.put("loudness_max", features.get("loudness"))
				.put("loudness_max_time", 0.07305)
				.put("loudness_end", 0.0);
			ArrayNode pitches = Json.array();
			ArrayNode timbre = Json.array();
			for (int tone = 0; tone < TONES; tone++) {
				pitches.add(((tone + i) % TONES) / 12.0);
				timbre.add(42.115 - 7 * tone);
			}
			segment.set("pitches", pitches);
			segment.set("timbre", timbre);
			array.add(segment);
		}
		return array;
	}

	private static void put(ObjectNode node, String name, Number value) {
		if (value instanceof Integer integer) {
			node.put(name, integer);
		}
		else {
			node.put(name, value.doubleValue());
		}
	}

	private static double rounded(double value) {
		return BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_UP).doubleValue();
	}

}
