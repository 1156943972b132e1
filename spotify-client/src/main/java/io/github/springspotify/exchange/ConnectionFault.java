package io.github.springspotify.exchange;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLHandshakeException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * What the failure of a request says about whether the server can have received it.
 */
enum ConnectionFault {

	/**
	 * Nothing of the request was sent: there was no connection to send it on.
	 */
	UNSENT,

	/**
	 * The connection broke or said nothing, and the server may have carried out the
	 * request.
	 */
	BROKEN,

	/**
	 * No fault of the connection, or one that stays.
	 */
	OTHER;

	private static final Set<Class<? extends Throwable>> BEFORE_SENDING = Set.of(ConnectException.class,
			UnknownHostException.class, NoRouteToHostException.class, BindException.class,
			UnresolvedAddressException.class);

	/**
	 * Exceptions of optional HTTP clients, and of a copy inside Reactor Netty, for
	 * connections that could not be established or were not handed out by the pool.
	 */
	private static final Set<String> NAMES_BEFORE_SENDING = Set.of("ConnectTimeoutException",
			"HttpConnectTimeoutException", "PoolAcquireTimeoutException", "PoolAcquirePendingLimitException",
			"ConnectionRequestTimeoutException");

	private static final String ABORTED_BEFORE_SENDING = "Connection has been closed BEFORE send operation";

	/**
	 * Judge a failure.
	 * @param failure the failure
	 * @param requests how many connections have got the request, if that is known
	 */
	static ConnectionFault of(Throwable failure, int requests) {
		if (!(failure instanceof WebClientRequestException) || isLasting(failure)) {
			return OTHER;
		}
		ConnectionFault fault = OTHER;
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (isBeforeSending(cause, requests)) {
				return UNSENT;
			}
			fault = isBreak(cause) ? BROKEN : fault;
		}
		return fault;
	}

	/**
	 * A certificate that is not trusted will not be trusted in a second either.
	 */
	private static boolean isLasting(Throwable failure) {
		return NestedExceptionUtils.getMostSpecificCause(failure) instanceof GeneralSecurityException;
	}

	/**
	 * Handshakes fail when the request was sent as well, if the server asks for another
	 * one then or thinks again about the last.
	 */
	private static boolean isBeforeSending(Throwable cause, int requests) {
		if (ABORTED_BEFORE_SENDING.equals(cause.getMessage())) {
			return requests <= 1;
		}
		if (cause instanceof SSLHandshakeException) {
			return requests == 0;
		}
		return requests <= 0 && (BEFORE_SENDING.stream().anyMatch((type) -> type.isInstance(cause))
				|| NAMES_BEFORE_SENDING.contains(cause.getClass().getSimpleName()));
	}

	/**
	 * Netty can fail to read from a connection before it is there, and send the request
	 * once it is.
	 */
	private static boolean isBreak(Throwable cause) {
		String name = cause.getClass().getSimpleName();
		return cause instanceof IOException || cause instanceof TimeoutException
				|| cause instanceof NotYetConnectedException || name.contains("Timeout")
				|| name.equals("AbortedException");
	}

}
