package io.github.springspotify.exchange;

import org.eclipse.jetty.client.Request;

import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.util.ClassUtils;

/**
 * Lets a call know when a connection of Jetty gets its request. When Jetty fails to
 * establish a connection, it aborts all requests that waited for one, one after the
 * other, also those that have got another connection by then.
 */
final class JettyWatch {

	private static final boolean JETTY = ClassUtils.isPresent("org.eclipse.jetty.client.Request",
			JettyWatch.class.getClassLoader());

	private JettyWatch() {
	}

	static void watch(ClientHttpRequest message, CallProgress progress) {
		if (JETTY) {
			Requests.watch(message.getNativeRequest(), progress);
		}
	}

	/**
	 * Keeps the classes of Jetty away from applications without it.
	 */
	private static final class Requests {

		static void watch(Object nativeRequest, CallProgress progress) {
			if (nativeRequest instanceof Request request) {
				progress.watched();
				request.onRequestBegin((begun) -> progress.handedOver());
			}
		}

	}

}
