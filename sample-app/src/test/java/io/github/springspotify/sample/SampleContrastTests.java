package io.github.springspotify.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Computes the contrast of every pair of colours that the style sheet uses, as WCAG 2.2
 * defines it: 4.5 for text, 3 for outlines and graphics.
 */
class SampleContrastTests {

	private static final Pattern BLOCK = Pattern.compile(":root \\{([^}]+)}");

	private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

	@ParameterizedTest
	@CsvSource({ "ink, paper", "ink, sheet", "faded, paper", "faded, sheet", "accent, paper", "accent, sheet",
			"accent-strong, paper", "accent-strong, sheet", "on-accent, accent", "on-accent, accent-strong",
			"on-ribbon, ribbon", "paper, ink" })
	void textCanBeRead(String foreground, String background) throws IOException {
		assertContrast(foreground, background, 4.5);
	}

	@ParameterizedTest
	@CsvSource({ "edge, paper", "edge, sheet", "accent, line", "focus, paper", "focus, sheet" })
	void outlinesCanBeSeen(String foreground, String background) throws IOException {
		assertContrast(foreground, background, 3);
	}

	private static void assertContrast(String foreground, String background, double minimum) throws IOException {
		Matcher blocks = BLOCK.matcher(css());
		Map<String, Integer> colours = new HashMap<>();
		for (String scheme : new String[] { "light", "dark" }) {
			assertThat(blocks.find()).as("colours for %s", scheme).isTrue();
			Matcher matcher = COLOUR.matcher(blocks.group(1));
			while (matcher.find()) {
				colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
			}
			assertThat(contrast(colours.get(foreground), colours.get(background)))
				.as("%s on %s, %s", foreground, background, scheme)
				.isGreaterThanOrEqualTo(minimum);
		}
	}

	private static double contrast(int first, int second) {
		double lighter = Math.max(luminance(first), luminance(second));
		double darker = Math.min(luminance(first), luminance(second));
		return (lighter + 0.05) / (darker + 0.05);
	}

	private static double luminance(int colour) {
		return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
	}

	private static double linear(int shifted) {
		double channel = (shifted & 0xff) / 255.0;
		return (channel <= 0.04045) ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
	}

	private static String css() throws IOException {
		try (InputStream stream = SampleContrastTests.class.getResourceAsStream("/static/css/site.css")) {
			assertThat(stream).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
