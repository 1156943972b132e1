package io.github.springspotify.autoconfigure.web;

/**
 * Our types as arguments of controllers in Spring MVC.
 */
class MvcConversionTests extends ConversionTests {

	MvcConversionTests() {
		super(Stack.MVC);
	}

}
