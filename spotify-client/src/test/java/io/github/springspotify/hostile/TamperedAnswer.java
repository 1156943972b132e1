package io.github.springspotify.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import io.github.springspotify.support.RawServer;
import io.github.springspotify.support.RawServer.Request;

/**
 * A real answer in which something is wrong: the status line, fields, the body, or single
 * bytes anywhere. The same seed gives the same bytes.
 */
final class TamperedAnswer implements RawServer.Answer {

	private static final List<String> STATUS_LINES = List.of("HTTP/1.1 200 OK", "HTTP/1.1 200", "HTTP/1.1 200 ",
			"HTTP/1.0 200 OK", "HTTP/1.1 2000 OK", "HTTP/1.1 20 OK", "HTTP/1.1 -1 OK", "HTTP/1.1 099 OK",
			"HTTP/1.1 0 OK", "HTTP/1.1 600 OK", "HTTP/1.1 999 OK", "HTTP/1.1 1000 OK", "HTTP/1.1 99999999999 OK",
			"HTTP/1.1 abc OK", "HTTP/9.9 200 OK", "HTTP/2 200", "http/1.1 200 ok", "ICY 200 OK", "HTTP/1.1", "200 OK",
			"", " ", "\u0000", "GET / HTTP/1.1", "HTTP/1.1 100 Continue", "HTTP/1.1 101 Switching Protocols",
			"HTTP/1.1 103 Early Hints", "HTTP/1.1 204 No Content", "HTTP/1.1 205 Reset", "HTTP/1.1 206 Partial",
			"HTTP/1.1 300 Multiple", "HTTP/1.1 302 Found", "HTTP/1.1 304 Not Modified", "HTTP/1.1 400 Bad",
			"HTTP/1.1 401 Unauthorized", "HTTP/1.1 403 Forbidden", "HTTP/1.1 407 Proxy", "HTTP/1.1 417 Expectation",
			"HTTP/1.1 425 Early", "HTTP/1.1 429 Too Many", "HTTP/1.1 500 Error", "HTTP/1.1 503 Busy",
			"HTTP/1.1 200 " + "O".repeat(20_000), "HTTP/1.1 200 O\rK", "HTTP/1.1 200 \u001b[31m");

	private static final List<String> NAMES = List.of("Retry-After", "Cache-Control", "ETag", "Vary", "Age", "Date",
			"Expires", "Last-Modified", "Set-Cookie", "Set-Cookie2", "Content-Type", "Content-Encoding",
			"Content-Length", "Transfer-Encoding", "Content-Range", "Content-Disposition", "Location", "Link",
			"Connection", "Keep-Alive", "Upgrade", "Trailer", "WWW-Authenticate", "Allow", "Warning", "Pragma", "X", "",
			" ", "\u0000", "ü", "a b", "x".repeat(9000));

	private static final List<String> VALUES = List.of("", " ", ",", ",,,;;==", "0", "-1", "1", "3", "999999999",
			"99999999999999999999", "1e3", "0x10", "NaN", "1, 2", "\"", "\"\"", "W/", "W/\"", "\"a\", \"b\"", "*",
			"*, Accept", "\u0000", "\u001b[31m", "ü€\uD83D\uDE00", "max-age", "max-age=", "max-age=-1", "max-age=\"5",
			"max-age=99999999999999999999", "no-store=\"", "private=\"set-cookie\", max-age=60",
			"max-age=60, stale-if-error=99999999999", "Sun, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT",
			"Mon, 99 Foo 2024 25:61:61 XYZ", "-999999999-01-01T00:00:00Z", "gzip", "gzip, gzip", "deflate", "br",
			"identity", "chunked", "chunked, chunked", "gzip, chunked", "close", "keep-alive", "h2c", "timeout=-1",
			"text/html", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/",
			"application/json; =", "/", "*/*", "image/png; q=2", "id=1; Max-Age=x; Expires=never; Domain=..;", "=; ;=",
			"a=b; Path=/; Secure; HttpOnly; SameSite=Wrong", "http://127.0.0.1:1/", "//", "http://[", "%zz",
			"bytes 5-2/1", "Bearer", "Basic realm=\"", "x".repeat(9000), ",".repeat(5000));

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
			StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, Charset.forName("UTF-32"));

	private final byte[] bytes;

	private final boolean open;

	TamperedAnswer(String body, long seed) {
		Random random = new Random(seed);
		List<String> head = new ArrayList<>(List.of("HTTP/1.1 200 OK", "Content-Type: application/json; charset=utf-8",
				"Cache-Control: private, max-age=0", "ETag: \"1\""));
		byte[] content = (random.nextInt(3) > 0) ? body.getBytes(StandardCharsets.UTF_8) : changed(body, random);
		boolean lengthKnown = random.nextInt(10) > 0;
		if (random.nextInt(3) == 0) {
			head.set(0, oneOf(STATUS_LINES, random));
		}
		for (int more = random.nextInt(4); more > 0; more--) {
			head.add(1 + random.nextInt(head.size()), oneOf(NAMES, random) + ": " + oneOf(VALUES, random));
		}
		if (lengthKnown) {
			head.add("Content-Length: " + content.length);
		}
		byte[] whole = joined((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), content);
		this.bytes = (random.nextInt(3) == 0) ? damaged(whole, random) : whole;
		this.open = lengthKnown && random.nextInt(10) == 0;
	}

	private static byte[] changed(String body, Random random) {
		byte[] plain = body.getBytes(StandardCharsets.UTF_8);
		return switch (random.nextInt(7)) {
			case 0 -> body.getBytes(oneOf(CHARSETS, random));
			case 1 -> ("\uFEFF" + body).getBytes(StandardCharsets.UTF_8);
			case 2 -> ("[".repeat(random.nextInt(5000)) + body).getBytes(StandardCharsets.UTF_8);
			case 3 -> ("{\"a\":".repeat(random.nextInt(5000)) + body).getBytes(StandardCharsets.UTF_8);
			case 4 -> HostileAnswers.gzip(plain);
			case 5 -> damaged(HostileAnswers.gzip(plain), random);
			default -> new byte[0];
		};
	}

	private static byte[] damaged(byte[] bytes, Random random) {
		int place = random.nextInt(bytes.length);
		return switch (random.nextInt(4)) {
			case 0 -> noisy(bytes, 1, random);
			case 1 -> Arrays.copyOf(bytes, place);
			case 2 -> joined(bytes, Arrays.copyOf(bytes, place));
			default -> noisy(bytes, 10, random);
		};
	}

	private static byte[] noisy(byte[] bytes, int count, Random random) {
		byte[] noisy = bytes.clone();
		for (int i = 0; i < count; i++) {
			noisy[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return noisy;
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

	private static <T> T oneOf(List<T> choices, Random random) {
		return choices.get(random.nextInt(choices.size()));
	}

	@Override
	public boolean write(Request request, BufferedOutputStream out) throws IOException {
		out.write(this.bytes);
		return this.open;
	}

	@Override
	public String toString() {
		return new String(this.bytes, StandardCharsets.ISO_8859_1);
	}

}
