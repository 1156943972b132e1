package io.github.springspotify.autoconfigure.security;

import java.io.IOException;

import io.github.springspotify.autoconfigure.login.LoginFailurePage;
import io.github.springspotify.autoconfigure.login.LoginIdentities;
import io.github.springspotify.error.TokenStoreException;
import io.github.springspotify.oauth2.SpotifyLoginFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says why a login failed, in applications that have no login page of their own. Spring
 * Security's generated page would say "Invalid credentials" whatever happened.
 * Applications with a login page or a failure handler are not affected, except where the
 * token store fails, which Spring Security lets nobody handle.
 */
final class LoginFailurePageFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(LoginFailurePageFilter.class);

	private static final LoginFailurePage STORE_FAILED = new LoginFailurePage(503,
			"This application cannot use Spotify for now.");

	private static final String DEFAULT_FAILURE_URL = "/login?error";

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final ObjectProvider<SecurityFilterChain> chains;

	private final LoginIdentities identities;

	LoginFailurePageFilter(ObjectProvider<SecurityFilterChain> chains, LoginIdentities identities) {
		this.chains = chains;
		this.identities = identities;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().endsWith("/login/oauth2/code/" + LoginIdentities.REGISTRATION_ID);
	}

	private boolean hasGeneratedLoginPage(HttpServletRequest request) {
		return this.chains.orderedStream()
			.filter((chain) -> chain.matches(request))
			.findFirst()
			.stream()
			.flatMap((chain) -> chain.getFilters().stream())
			.anyMatch(DefaultLoginPageGeneratingFilter.class::isInstance);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request,
					hasGeneratedLoginPage(request) ? new FailurePageResponse(request, response) : response);
		}
		catch (TokenStoreException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			log.warn("Login with Spotify failed: {}", ex.getMessage(), ex);
			response.resetBuffer();
			write(request, response, STORE_FAILED);
		}
	}

	private void write(HttpServletRequest request, HttpServletResponse response, LoginFailurePage page)
			throws IOException {
		String contextPath = request.getContextPath();
		HtmlPage.write(response, page.status(),
				isLoggedIn(request) ? page.extension(contextPath) : page.login(contextPath));
	}

	private boolean isLoggedIn(HttpServletRequest request) {
		Authentication user = this.sessions.loadDeferredContext(request).get().getAuthentication();
		return this.identities.of(user, () -> null) != null;
	}

	private final class FailurePageResponse extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		FailurePageResponse(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public void sendRedirect(String location) throws IOException {
			HttpSession session = this.request.getSession(false);
			if (location.endsWith(this.request.getContextPath() + DEFAULT_FAILURE_URL) && session != null && session
				.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof AuthenticationException exception) {
				SpotifyLoginFailure failure = isAnswer() ? SpotifyLoginFailure.of(exception)
						: SpotifyLoginFailure.EXPIRED;
				failure.log(log, exception);
				write(this.request, this, LoginFailurePage.of(failure));
				return;
			}
			super.sendRedirect(location);
		}

		/**
		 * Spring Security reports what is no answer to any login as it does an answer
		 * that says that the request for the login was wrong.
		 */
		private boolean isAnswer() {
			return this.request.getParameter(OAuth2ParameterNames.STATE) != null
					&& (this.request.getParameter(OAuth2ParameterNames.CODE) != null
							|| this.request.getParameter(OAuth2ParameterNames.ERROR) != null);
		}

	}

}
