package io.github.springspotify.support;

import java.util.Objects;

/**
 * A server that answers every call with an object whose id is the token that was sent.
 */
public final class EchoServer {

	private EchoServer() {
	}

	/**
	 * Return a running server on a free port.
	 * @return the server, to be closed
	 */
	public static RawServer start() {
		return RawServer.start().otherwise((request, out) -> {
			String token = Objects.requireNonNull(request.header("Authorization")).replaceFirst("^Bearer ", "");
			return Answers.json("{\"id\":\"" + token + "\"}").write(request, out);
		});
	}

}
