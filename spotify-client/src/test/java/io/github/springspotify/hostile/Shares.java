package io.github.springspotify.hostile;

import java.util.Locale;

import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;

/**
 * How calls ended, as a row of the table in {@code docs/what-happens-when.md}.
 */
final class Shares {

	private int values;

	private int refused;

	private int broken;

	void add(@Nullable Throwable failure) {
		if (failure == null) {
			this.values++;
		}
		else if (failure instanceof SpotifyTransportException) {
			this.broken++;
		}
		else {
			this.refused++;
		}
	}

	String row(String what) {
		double all = (this.values + this.refused + this.broken) / 100.0;
		return String.format(Locale.ROOT, "| %s | %.0f | %.0f %% | %.0f %% | %.0f %% | 0 |", what, all * 100,
				this.values / all, this.refused / all, this.broken / all);
	}

}
