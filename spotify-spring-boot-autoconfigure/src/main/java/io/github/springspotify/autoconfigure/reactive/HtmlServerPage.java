package io.github.springspotify.autoconfigure.reactive;

import java.nio.charset.StandardCharsets;

import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;

/**
 * Writes a page that is not to be kept.
 */
final class HtmlServerPage {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private HtmlServerPage() {
	}

	static Mono<Void> write(ServerHttpResponse response, int status, String html) {
		return write(response, status, HTML, html);
	}

	static Mono<Void> write(ServerHttpResponse response, int status, MediaType type, String text) {
		response.setStatusCode(HttpStatusCode.valueOf(status));
		HttpHeaders headers = response.getHeaders();
		headers.remove(HttpHeaders.LOCATION);
		headers.setContentType(type);
		headers.setCacheControl(CacheControl.noStore());
		return response
			.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8))));
	}

}
