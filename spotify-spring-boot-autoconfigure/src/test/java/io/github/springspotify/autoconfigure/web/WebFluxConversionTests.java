package io.github.springspotify.autoconfigure.web;

/**
 * Our types as arguments of controllers in Spring WebFlux.
 */
class WebFluxConversionTests extends ConversionTests {

	WebFluxConversionTests() {
		super(Stack.WEBFLUX);
	}

}
