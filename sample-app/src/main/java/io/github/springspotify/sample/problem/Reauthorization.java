package io.github.springspotify.sample.problem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Sends a user whose token is gone through the login again, and back to the page. Once:
 * when the new token is refused as well, another round would not help.
 */
@Component
class Reauthorization {

	private static final String ATTRIBUTE = Reauthorization.class.getName();

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final RequestCache requests = new HttpSessionRequestCache();

	private final Clock clock;

	Reauthorization() {
		this(Clock.systemUTC());
	}

	Reauthorization(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Remember the page for after the login, if a login may help.
	 * @param request the request that found no token
	 * @param response its response
	 * @return whether to send the user to the login
	 */
	boolean begin(HttpServletRequest request, HttpServletResponse response) {
		if (!HttpMethod.GET.matches(request.getMethod())) {
			return false;
		}
		HttpSession session = request.getSession();
		Instant now = this.clock.instant();
		if (session.getAttribute(ATTRIBUTE) instanceof Instant last && last.plus(PAUSE).isAfter(now)) {
			return false;
		}
		session.setAttribute(ATTRIBUTE, now);
		this.requests.saveRequest(request, response);
		return true;
	}

}
