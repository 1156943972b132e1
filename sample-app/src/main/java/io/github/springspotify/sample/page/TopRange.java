package io.github.springspotify.sample.page;

import java.util.Arrays;

import io.github.springspotify.model.TimeRange;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The time over which listening counts, as the pages call it.
 */
enum TopRange {

	SHORT("4 weeks", TimeRange.SHORT_TERM),

	MEDIUM("6 months", TimeRange.MEDIUM_TERM),

	LONG("1 year", TimeRange.LONG_TERM);

	private final String label;

	private final TimeRange timeRange;

	TopRange(String label, TimeRange timeRange) {
		this.label = label;
		this.timeRange = timeRange;
	}

	String label() {
		return this.label;
	}

	TimeRange timeRange() {
		return this.timeRange;
	}

	/**
	 * Return the value that stands in addresses.
	 * @return the value
	 */
	String value() {
		return this.timeRange.value();
	}

	static TopRange of(String value) {
		return Arrays.stream(values())
			.filter((range) -> range.value().equals(value))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"'range' must be 'short_term', 'medium_term' or 'long_term'"));
	}

}
