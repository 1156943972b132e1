package io.github.springspotify.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * Sends an answer: whole, dripped or cut.
 */
final class Transmission {

	private static final int PIECE = 16;

	private Transmission() {
	}

	static void send(HttpExchange exchange, MockRequest request, MockResponse response, FaultEffect effect)
			throws IOException, InterruptedException {
		byte[] body = response.body();
		response.headers().forEach((name, value) -> {
			if (!value.isEmpty()) {
				exchange.getResponseHeaders().set(name, value);
			}
		});
		if (body.length > 0 && acceptsGzip(request.header("Accept-Encoding"))) {
			body = gzip(body);
			exchange.getResponseHeaders().set("Content-Encoding", "gzip");
		}
		exchange.sendResponseHeaders(response.status(), (body.length > 0) ? body.length : -1);
		if (body.length > 0) {
			write(exchange, body, effect);
		}
		exchange.close();
	}

	private static void write(HttpExchange exchange, byte[] body, FaultEffect effect)
			throws IOException, InterruptedException {
		OutputStream stream = exchange.getResponseBody();
		switch (effect.kind()) {
			case CUT -> {
				stream.write(body, 0, body.length / 2);
				stream.flush();
			}
			case DRIP -> {
				for (int start = 0; start < body.length; start += PIECE) {
					Thread.sleep(effect.pause().toMillis());
					stream.write(body, start, Math.min(PIECE, body.length - start));
					stream.flush();
				}
			}
			default -> stream.write(body);
		}
	}

	private static boolean acceptsGzip(@Nullable String acceptEncoding) {
		if (acceptEncoding == null) {
			return false;
		}
		for (String coding : acceptEncoding.split(",")) {
			String compact = coding.replace(" ", "");
			if (compact.equals("gzip") || (compact.startsWith("gzip;") && !compact.matches("gzip;q=0(\\.0*)?"))) {
				return true;
			}
		}
		return false;
	}

	private static byte[] gzip(byte[] body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
			stream.write(body);
		}
		return bytes.toByteArray();
	}

}
