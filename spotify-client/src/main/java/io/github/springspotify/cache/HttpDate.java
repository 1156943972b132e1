package io.github.springspotify.cache;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads the three forms of a date in a field (RFC 9110 §5.6.7), and nothing else.
 */
final class HttpDate {

	private static final List<DateTimeFormatter> FORMS = List.of(form("EEE, dd MMM yyyy HH:mm:ss 'GMT'"),
			new DateTimeFormatterBuilder().appendPattern("EEEE, dd-MMM-")
				.appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
				.appendPattern(" HH:mm:ss 'GMT'")
				.toFormatter(Locale.US)
				.withZone(ZoneOffset.UTC),
			form("EEE MMM ppd HH:mm:ss yyyy"));

	private HttpDate() {
	}

	private static DateTimeFormatter form(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
	}

	/**
	 * Return the date in a field.
	 * @return milliseconds since the epoch, or {@code null} if the field is missing, or
	 * not one date
	 */
	static @Nullable Long of(HttpHeaders headers, String name) {
		List<String> fields = headers.get(name);
		return (fields != null && fields.size() == 1) ? parse(fields.get(0)) : null;
	}

	static @Nullable Long parse(String text) {
		for (DateTimeFormatter form : FORMS) {
			try {
				return ZonedDateTime.parse(text, form).toInstant().toEpochMilli();
			}
			catch (DateTimeException ex) {
				continue;
			}
		}
		return null;
	}

}
