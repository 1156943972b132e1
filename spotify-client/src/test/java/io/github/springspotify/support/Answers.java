package io.github.springspotify.support;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.springspotify.support.RawServer.Answer;

/**
 * What a {@link RawServer} can answer.
 */
public final class Answers {

	private Answers() {
	}

	/**
	 * Return a JSON answer with status 200.
	 * @param body the body
	 * @return the answer
	 */
	public static Answer json(String body) {
		return of(200, "application/json; charset=utf-8", body);
	}

	/**
	 * Return a JSON answer.
	 * @param status the status
	 * @param body the body
	 * @return the answer
	 */
	public static Answer json(int status, String body) {
		return of(status, "application/json; charset=utf-8", body);
	}

	/**
	 * Return an answer.
	 * @param status the status
	 * @param contentType the content type; none is sent if it is empty
	 * @param body the body
	 * @return the answer
	 */
	public static Answer of(int status, String contentType, String body) {
		return of(status, contentType, body, Map.of());
	}

	/**
	 * Return an answer.
	 * @param status the status
	 * @param contentType the content type; none is sent if it is empty
	 * @param body the body
	 * @param headers more headers
	 * @return the answer
	 */
	public static Answer of(int status, String contentType, String body, Map<String, String> headers) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return (request, out) -> {
			head(out, status, contentType, bytes.length, headers);
			out.write(bytes);
			return true;
		};
	}

	/**
	 * Return an answer of status 204.
	 * @return the answer
	 */
	public static Answer noContent() {
		return (request, out) -> {
			write(out, "HTTP/1.1 204 No Content\r\n\r\n");
			return true;
		};
	}

	/**
	 * Return an answer that announces a longer body than it sends, and then hangs up.
	 * @param status the status
	 * @param body what is sent of the body
	 * @return the answer
	 */
	public static Answer cut(int status, String body) {
		return (request, out) -> {
			head(out, status, "application/json", body.length() + 1000, Map.of());
			write(out, body);
			return false;
		};
	}

	/**
	 * Return an answer that announces a longer body than it sends, and then says nothing
	 * more.
	 * @param body what is sent of the body
	 * @return the answer
	 */
	public static Answer stopInBody(String body) {
		return (request, out) -> {
			head(out, 200, "application/json", body.length() + 1000, Map.of());
			write(out, body);
			out.flush();
			return silence().write(request, out);
		};
	}

	/**
	 * Return no answer: the request is read and the connection is reset.
	 * @return the answer
	 */
	public static Answer reset() {
		return (request, out) -> {
			throw new RawServer.Reset();
		};
	}

	/**
	 * Return no answer: the request is read, and nothing else happens.
	 * @return the answer
	 */
	public static Answer silence() {
		return (request, out) -> waitFor(new CountDownLatch(1));
	}

	/**
	 * Return an answer that comes only once a latch is open.
	 * @param latch opens when the answer may be sent
	 * @param answer the answer
	 * @return the answer
	 */
	public static Answer after(CountDownLatch latch, Answer answer) {
		return (request, out) -> waitFor(latch) && answer.write(request, out);
	}

	/**
	 * Return an endless body that comes byte by byte.
	 * @return the answer
	 */
	public static Answer drip() {
		return (request, out) -> {
			head(out, 200, "application/json", 1_000_000, Map.of());
			CountDownLatch never = new CountDownLatch(1);
			while (!await(never, 20)) {
				out.write(' ');
				out.flush();
			}
			return false;
		};
	}

	/**
	 * Return a body of spaces, written in pieces.
	 * @param status the status
	 * @param size size of the body in bytes
	 * @return the answer
	 */
	public static Answer huge(int status, long size) {
		byte[] piece = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
		return (request, out) -> {
			head(out, status, "application/json", size, Map.of());
			for (long sent = 0; sent < size; sent += piece.length) {
				out.write(piece, 0, (int) Math.min(piece.length, size - sent));
			}
			return true;
		};
	}

	private static boolean waitFor(CountDownLatch latch) throws IOException {
		return await(latch, 60_000);
	}

	private static boolean await(CountDownLatch latch, long millis) throws IOException {
		try {
			return latch.await(millis, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private static void head(BufferedOutputStream out, int status, String contentType, long length,
			Map<String, String> headers) throws IOException {
		write(out, "HTTP/1.1 " + status + " Status\r\nContent-Length: " + length + "\r\n");
		if (!contentType.isEmpty()) {
			write(out, "Content-Type: " + contentType + "\r\n");
		}
		for (Map.Entry<String, String> header : headers.entrySet()) {
			write(out, header.getKey() + ": " + header.getValue() + "\r\n");
		}
		write(out, "\r\n");
	}

	private static void write(BufferedOutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

}
