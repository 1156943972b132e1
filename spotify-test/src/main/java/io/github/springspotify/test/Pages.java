package io.github.springspotify.test;

/**
 * Answers of the front end that are neither JSON nor part of an endpoint.
 */
final class Pages {

	private Pages() {
	}

	static MockResponse lengthRequired() {
		return MockResponse.html(411, """
				<!DOCTYPE html>
				<html lang=en><title>Error 411 (Length Required)</title>
				<p><b>411.</b> POST and PUT requests require a <code>Content-length</code> header.</p></html>
				""");
	}

	static MockResponse refused(String text) {
		return MockResponse.text(400, text).header("Cache-Control", "no-store");
	}

	static MockResponse notFound() {
		return MockResponse.html(404, "<!DOCTYPE html><html lang=en><title>Not found</title><h1>Not found</h1></html>");
	}

	static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
