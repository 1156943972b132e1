package io.github.springspotify.exchange;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import io.github.springspotify.endpoint.Endpoint;
import io.github.springspotify.error.ErrorResponse;
import io.github.springspotify.error.SpotifyException;
import io.github.springspotify.error.SpotifyResponseException;
import io.github.springspotify.error.SpotifyTransportException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * Turns what the HTTP client and the decoder throw into our own exceptions. The client's
 * own are not kept as causes: they hold the request with its token. Messages of the
 * decoder quote the body, so they are not passed on.
 */
final class FailureTranslator {

	private FailureTranslator() {
	}

	static Throwable translate(Throwable failure, String call, @Nullable Endpoint endpoint, CallProgress progress) {
		if (failure instanceof InvalidMediaTypeException) {
			return unreadable(call, endpoint, progress);
		}
		if (failure instanceof SpotifyException || failure instanceof Error) {
			return failure;
		}
		if (failure instanceof IllegalArgumentException) {
			// An argument is refused before anything is sent, a status only after that
			return progress.isSent()
					? new SpotifyTransportException(
							call + " failed while it was " + progress.doing() + ": the answer is not HTTP", false, null)
					: failure;
		}
		if (failure instanceof DataBufferLimitException || failure.getCause() instanceof DataBufferLimitException) {
			return unreadable("is larger than this client reads", call, endpoint, progress);
		}
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		boolean timeout = cause instanceof TimeoutException || cause.getClass().getSimpleName().contains("Timeout");
		if (!timeout && !(cause instanceof IOException) && isUnreadable(failure)) {
			return unreadable(call, endpoint, progress);
		}
		if (failure instanceof WebClientException || cause instanceof IOException) {
			String words = (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
			String tried = (progress.attempts() > 1) ? "." + progress.tried() : "";
			return new SpotifyTransportException(
					call + " failed while it was " + progress.doing() + ": " + words + tried, timeout,
					(cause instanceof WebClientException) ? null : cause);
		}
		return failure;
	}

	/**
	 * Netty's own codecs, such as the one that unpacks, are there with Reactor Netty
	 * only.
	 */
	private static boolean isUnreadable(Throwable failure) {
		return failure instanceof CodecException || failure instanceof UnsupportedMediaTypeException
				|| (failure instanceof WebClientResponseException && failure.getCause() != null)
				|| failure.getClass().getName().startsWith("io.netty.handler.codec.");
	}

	static SpotifyResponseException unreadable(String call, @Nullable Endpoint endpoint, CallProgress progress) {
		return unreadable("is not the JSON that was expected", call, endpoint, progress);
	}

	static SpotifyResponseException empty(String call, Endpoint endpoint, CallProgress progress) {
		return unreadable("is empty", call, endpoint, progress);
	}

	private static SpotifyResponseException unreadable(String problem, String call, @Nullable Endpoint endpoint,
			CallProgress progress) {
		String message = call + " was answered with status " + progress.status() + " and a body that " + problem + " ("
				+ progress.contentType() + ")." + (call.startsWith("GET ") ? "" : " The call may have taken effect.");
		return new SpotifyResponseException(message, ErrorResponse.of(call, endpoint, progress.status()), null);
	}

}
