package io.github.springspotify;

import java.net.URI;
import java.util.Map;

import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes the addresses that calls go to. A template is parsed and encoded once, which
 * costs more than to fill it in.
 */
final class UriTemplates extends DefaultUriBuilderFactory {

	private static final int MOST = 256;

	private final String baseUrl;

	private final ConcurrentLruCache<String, UriComponents> templates = new ConcurrentLruCache<>(MOST, this::parse);

	UriTemplates(URI baseUrl) {
		super(baseUrl.toString());
		this.baseUrl = baseUrl.toString();
	}

	private UriComponents parse(String template) {
		return UriComponentsBuilder.fromUriString(full(template)).encode().build();
	}

	/**
	 * Return a template with the base address.
	 */
	String full(String template) {
		return this.baseUrl + template;
	}

	@Override
	public URI expand(String template, Map<String, ?> variables) {
		return URI.create(this.templates.get(template).expand(variables).toUriString());
	}

}
