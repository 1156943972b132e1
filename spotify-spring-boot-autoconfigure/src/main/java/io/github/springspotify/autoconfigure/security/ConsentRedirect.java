package io.github.springspotify.autoconfigure.security;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import io.github.springspotify.autoconfigure.login.ConsentAttempt;
import io.github.springspotify.autoconfigure.login.ConsentNeed;
import io.github.springspotify.autoconfigure.login.ConsentProblem;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.autoconfigure.login.PageRequest;
import io.github.springspotify.autoconfigure.login.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Sends a user whose request failed for want of a scope or a token to Spotify and back to
 * the page. What is no reading of a page is never repeated: its user comes back to the
 * page before it. Programs are told where to send their users.
 */
final class ConsentRedirect {

	private final SecurityContextHolderStrategy strategy;

	private final LoginIdentities identities;

	private final Clock clock;

	ConsentRedirect(SecurityContextHolderStrategy strategy, LoginIdentities identities, Clock clock) {
		this.strategy = strategy;
		this.identities = identities;
		this.clock = clock;
	}

	static ConsentRedirect of(ObjectProvider<SecurityContextHolderStrategy> strategy, LoginIdentities identities,
			ObjectProvider<Clock> clock) {
		return new ConsentRedirect(strategy.getIfUnique(SecurityContextHolder::getContextHolderStrategy), identities,
				clock.getIfUnique(Clock::systemUTC));
	}

	/**
	 * Answer a request, if an agreement of the user may help.
	 * @param request the request that failed
	 * @param response its response
	 * @param failure why it failed
	 * @return whether it is answered
	 */
	boolean answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
		ConsentNeed need = needOf(failure);
		if (need == null || response.isCommitted()) {
			return false;
		}
		if (!PageRequest.isPage(request::getHeader)) {
			answerProgram(request, response, need);
			return true;
		}
		HttpSession session = request.getSession();
		String attempt = ConsentAttempt.next(session.getAttribute(ConsentAttempt.ATTRIBUTE), need,
				this.clock.instant());
		if (attempt == null) {
			request.setAttribute(ConsentNeed.UNMET, true);
			return false;
		}
		session.setAttribute(ConsentAttempt.ATTRIBUTE, attempt);
		response.resetBuffer();
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, need.address(request.getContextPath(), returnTo(request)));
		return true;
	}

	/**
	 * Answer a request whose user was sent to Spotify before, in applications that have
	 * no page of their own for it.
	 * @param request the request that failed
	 * @param response its response
	 * @param failure why it failed
	 * @return whether it is answered
	 */
	boolean explain(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
		ConsentNeed need = needOf(failure);
		if (need == null || response.isCommitted()) {
			return false;
		}
		response.resetBuffer();
		HtmlPage.write(response, HttpStatus.FORBIDDEN.value(), need.page(request.getContextPath(), returnTo(request)));
		return true;
	}

	private @Nullable ConsentNeed needOf(Throwable failure) {
		ConsentNeed need = ConsentNeed.of(failure);
		return (need != null && mayBeSent(failure)) ? need : null;
	}

	/**
	 * A user who has logged in elsewhere must not become another one.
	 */
	private boolean mayBeSent(Throwable failure) {
		Authentication authentication = this.strategy.getContext().getAuthentication();
		boolean nobody = authentication == null || authentication instanceof AnonymousAuthenticationToken;
		return nobody
				|| (this.identities.of(authentication, () -> null) != null && ConsentNeed.isMendedByUser(failure));
	}

	private static void answerProgram(HttpServletRequest request, HttpServletResponse response, ConsentNeed need)
			throws IOException {
		String base = siteOf(request) + request.getContextPath();
		response.resetBuffer();
		response.setStatus(ConsentProblem.STATUS);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.getWriter().write(ConsentProblem.json(need, need.address(base, pageBefore(request))));
	}

	private static @Nullable String returnTo(HttpServletRequest request) {
		if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
			String query = request.getQueryString();
			return ReturnAddress.local(request.getRequestURI() + ((query != null) ? "?" + query : ""),
					request.getContextPath());
		}
		String page = pageBefore(request);
		return ReturnAddress.withHint((page != null) ? page : request.getContextPath() + "/");
	}

	private static @Nullable String pageBefore(HttpServletRequest request) {
		return ReturnAddress.ofReferer(request.getHeader(HttpHeaders.REFERER), URI.create(siteOf(request)),
				request.getContextPath());
	}

	/**
	 * Without the path, in which servers accept what is no URI.
	 */
	private static String siteOf(HttpServletRequest request) {
		String url = request.getRequestURL().toString();
		return url.substring(0, url.length() - request.getRequestURI().length());
	}

}
