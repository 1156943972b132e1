package io.github.springspotify.error;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import io.github.springspotify.endpoint.Endpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

/**
 * Reads refusals in every form in which Spotify sends them: an error object, an OAuth
 * error, the bare object, plain text, HTML or nothing. The status decides; what the body
 * says is additional.
 *
 * @since 0.1.0
 */
public final class ErrorResponseReader {

	/**
	 * How many bytes of a body are read at most.
	 */
	public static final int MAX_BODY_SIZE = 16 * 1024;

	private static final int MAX_DETAIL_LENGTH = 300;

	/**
	 * What a proxy shows that describes the request on its page. Tokens are far longer.
	 */
	private static final Pattern CREDENTIAL = Pattern
		.compile("(?i)(\\b(?:bearer|basic)\\s+|\\b(?:\\w+_token|client_secret|code_verifier)\"?\\s*[=:]\\s*\"?)"
				+ "[^\\s&,;\"'<>]{16,}");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Clock clock;

	private final boolean quoting;

	/**
	 * Create a reader.
	 * @param clock tells how far away a {@code Retry-After} date is, and when waiting
	 * ends
	 */
	public ErrorResponseReader(Clock clock) {
		this(clock, true);
	}

	private ErrorResponseReader(Clock clock, boolean quoting) {
		this.clock = clock;
		this.quoting = quoting;
	}

	/**
	 * Return a reader for answers that can hold tokens: it takes what an error object
	 * says and nothing else.
	 * @param clock tells how far away a {@code Retry-After} date is, and when waiting
	 * ends
	 * @return the reader
	 */
	public static ErrorResponseReader withoutQuotes(Clock clock) {
		return new ErrorResponseReader(clock, false);
	}

	/**
	 * Read a refusal.
	 * @param call method and path of the call
	 * @param endpoint endpoint that was called, if known
	 * @param status HTTP status
	 * @param headers response headers
	 * @param body start of the body
	 * @return the refusal
	 */
	public ErrorResponse read(String call, @Nullable Endpoint endpoint, int status, HttpHeaders headers, byte[] body) {
		String text = new String(body, StandardCharsets.UTF_8);
		JsonNode json = parse(text);
		String detail = (json != null) ? detailOf(json) : null;
		detail = shorten((detail != null) ? detail : (this.quoting ? text : ""));
		Duration retryAfter = retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER));
		return new ErrorResponse(call, endpoint, status, detail, reasonOf(json, detail), retryAfter,
				(retryAfter != null) ? this.clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(retryAfter) : null, 1);
	}

	private static @Nullable JsonNode parse(String text) {
		try {
			JsonNode json = JSON.readTree(text);
			return json.isObject() ? json : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static @Nullable String detailOf(JsonNode json) {
		JsonNode error = json.path("error");
		if (error.isObject()) {
			return textOf(error.path("message"));
		}
		if (error.isString()) {
			String description = textOf(json.path("error_description"));
			return (description != null) ? error.stringValue() + ": " + description : error.stringValue();
		}
		return textOf(json.path("message"));
	}

	private static @Nullable ErrorReason reasonOf(@Nullable JsonNode json, String detail) {
		String reason = (json != null) ? textOf(json.path("error").path("reason")) : null;
		reason = (reason == null && json != null) ? textOf(json.path("reason")) : reason;
		if (reason != null) {
			return new ErrorReason(shorten(reason));
		}
		if (detail.contains("User not registered") || detail.contains("user may not be registered")) {
			return ErrorReason.USER_NOT_REGISTERED;
		}
		if (detail.contains("premium subscription required for the owner")) {
			return ErrorReason.OWNER_PREMIUM_REQUIRED;
		}
		return null;
	}

	private static @Nullable String textOf(JsonNode node) {
		return node.isString() ? node.stringValue() : null;
	}

	/**
	 * Put a text on one short line without credentials, so that it can stand in a message
	 * and in a log.
	 */
	private static String shorten(String text) {
		String line = CREDENTIAL.matcher(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip()).replaceAll("$1…");
		return (line.length() > MAX_DETAIL_LENGTH) ? line.substring(0, MAX_DETAIL_LENGTH) + "…" : line;
	}

	/**
	 * Read seconds or a date (RFC 9110, section 10.2.3); anything else counts as absent.
	 */
	private @Nullable Duration retryAfter(@Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			String text = value.strip();
			if (text.matches("\\d{1,9}")) {
				return Duration.ofSeconds(Long.parseLong(text));
			}
			ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
			Duration wait = Duration.between(this.clock.instant(), date.toInstant());
			return wait.isNegative() ? Duration.ZERO : wait;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
