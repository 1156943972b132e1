package io.github.springspotify.autoconfigure.security;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * A page to come back to, as Spring Security's request cache takes it.
 */
final class ReturnRequest extends HttpServletRequestWrapper {

	private final String path;

	private final @Nullable String query;

	ReturnRequest(HttpServletRequest request, String address) {
		super(request);
		int question = address.indexOf('?');
		this.path = (question < 0) ? address : address.substring(0, question);
		this.query = (question < 0) ? null : address.substring(question + 1);
	}

	@Override
	public String getMethod() {
		return HttpMethod.GET.name();
	}

	@Override
	public String getRequestURI() {
		return this.path;
	}

	@Override
	public StringBuffer getRequestURL() {
		StringBuffer url = super.getRequestURL();
		return url.replace(url.length() - super.getRequestURI().length(), url.length(), this.path);
	}

	@Override
	public String getServletPath() {
		return this.path.substring(getContextPath().length());
	}

	@Override
	public @Nullable String getQueryString() {
		return this.query;
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Map.of();
	}

}
