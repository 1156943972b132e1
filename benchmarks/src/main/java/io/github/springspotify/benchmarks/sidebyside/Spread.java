package io.github.springspotify.benchmarks.sidebyside;

import java.util.List;
import java.util.Locale;

/**
 * The same thing measured several times.
 *
 * @param median that in the middle
 * @param least the least
 * @param most the most
 */
record Spread(double median, double least, double most) {

	static Spread of(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return new Spread(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%,.0f (%,.0f-%,.0f)", this.median, this.least, this.most);
	}

}
