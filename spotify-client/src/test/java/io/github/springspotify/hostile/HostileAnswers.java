package io.github.springspotify.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import io.github.springspotify.support.RawServer.Answer;

/**
 * Answers that do not end, or become large.
 */
final class HostileAnswers {

	private HostileAnswers() {
	}

	/**
	 * Return a compressed JSON answer.
	 */
	static Answer gzipped(String body) {
		byte[] bytes = gzip(body.getBytes(StandardCharsets.UTF_8));
		String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
				+ bytes.length + "\r\n\r\n";
		return (request, out) -> {
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			out.write(bytes);
			return true;
		};
	}

	/**
	 * Return an answer that is said to be compressed, and is not, as shows when more than
	 * its head has arrived.
	 */
	static Answer notGzipped() {
		String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
				+ "Content-Length: 19\r\n\r\n";
		return (request, out) -> {
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			out.flush();
			out.write("{\"id\":\"not packed\"}".getBytes(StandardCharsets.US_ASCII));
			return true;
		};
	}

	static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/**
	 * Return an answer that goes on until the client hangs up.
	 * @param start what it begins with
	 * @param more what follows, again and again
	 */
	static Answer endless(String start, String more) {
		byte[] piece = more.repeat(1 + 8192 / more.length()).getBytes(StandardCharsets.US_ASCII);
		return (request, out) -> {
			out.write(start.getBytes(StandardCharsets.US_ASCII));
			while (true) {
				out.write(piece);
			}
		};
	}

}
