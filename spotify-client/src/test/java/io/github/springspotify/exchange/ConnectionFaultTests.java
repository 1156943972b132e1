package io.github.springspotify.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NotYetConnectedException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionFaultTests {

	@ParameterizedTest
	@MethodSource
	void nothingWasSent(Throwable cause) {
		assertThat(ConnectionFault.of(wrap(cause), CallProgress.UNWATCHED)).isEqualTo(ConnectionFault.UNSENT);
		assertThat(ConnectionFault.of(wrap(cause), 0)).isEqualTo(ConnectionFault.UNSENT);
	}

	static Stream<Throwable> nothingWasSent() {
		return Stream.of(new ConnectException("Connection refused"), new ConnectTimeoutException(),
				new UnknownHostException("api.spotify.com"), AbortedException.beforeSend(),
				new java.net.http.HttpConnectTimeoutException("slow"),
				new IOException("wrapped", new ConnectException()), new PoolAcquireTimeoutException());
	}

	@Test
	void handshakeIsBeforeSendingIfNoConnectionHasGotTheRequest() {
		for (Exception cause : List.of(new SSLHandshakeException("closed"), new SslHandshakeTimeoutException("slow"))) {
			assertThat(ConnectionFault.of(wrap(cause), 0)).isEqualTo(ConnectionFault.UNSENT);
			assertThat(ConnectionFault.of(wrap(cause), 1)).isEqualTo(ConnectionFault.BROKEN);
			assertThat(ConnectionFault.of(wrap(cause), CallProgress.UNWATCHED)).isEqualTo(ConnectionFault.BROKEN);
		}
	}

	@Test
	void nothingIsBeforeSendingOnceAConnectionHasGotTheRequest() {
		assertThat(ConnectionFault.of(wrap(new ConnectException("Connection refused")), 1))
			.isEqualTo(ConnectionFault.BROKEN);
		assertThat(ConnectionFault.of(wrap(AbortedException.beforeSend()), 1)).isEqualTo(ConnectionFault.UNSENT);
		assertThat(ConnectionFault.of(wrap(AbortedException.beforeSend()), 2)).isEqualTo(ConnectionFault.BROKEN);
	}

	@ParameterizedTest
	@MethodSource
	void serverMayHaveReceivedIt(Throwable cause) {
		assertThat(ConnectionFault.of(wrap(cause), 0)).isEqualTo(ConnectionFault.BROKEN);
	}

	static Stream<Throwable> serverMayHaveReceivedIt() {
		return Stream.of(new IOException("Connection reset by peer"), PrematureCloseException.TEST_EXCEPTION,
				ReadTimeoutException.INSTANCE, new ClosedChannelException(), new NotYetConnectedException(),
				new SSLException("closed"), new AbortedException("Connection has been closed"),
				new java.net.http.HttpTimeoutException("slow"));
	}

	@ParameterizedTest
	@MethodSource
	void anotherAttemptWouldNotHelp(Throwable cause) {
		assertThat(ConnectionFault.of(wrap(cause), 0)).isEqualTo(ConnectionFault.OTHER);
	}

	static Stream<Throwable> anotherAttemptWouldNotHelp() {
		SSLHandshakeException untrusted = new SSLHandshakeException("PKIX path building failed");
		untrusted.initCause(new CertificateException("not trusted"));
		return Stream.of(untrusted, new DecoderException("invalid version format"), new IllegalArgumentException("URI"),
				new IllegalStateException("closed"));
	}

	@Test
	void failureOfAnotherKindIsNoFault() {
		assertThat(ConnectionFault.of(new ConnectException("of a filter"), 0)).isEqualTo(ConnectionFault.OTHER);
	}

	private static WebClientRequestException wrap(Throwable cause) {
		return new WebClientRequestException(cause, HttpMethod.GET, URI.create("https://api.spotify.com/v1/me"),
				new HttpHeaders());
	}

	/**
	 * Named as that of the pool, which is a copy inside of Reactor Netty.
	 */
	private static final class PoolAcquireTimeoutException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
