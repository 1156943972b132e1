package io.github.springspotify.docs.webapi;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class MyCredits {

	private final MyEndpoints endpoints;

	MyCredits(MyEndpoints endpoints) {
		this.endpoints = endpoints;
	}

	@Nullable Object labelOf(String albumId) {
		return this.endpoints.credits(albumId).get("label");
	}

}
