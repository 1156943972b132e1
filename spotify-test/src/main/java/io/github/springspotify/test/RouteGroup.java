package io.github.springspotify.test;

import java.util.List;

/**
 * A group of operations, one class for each section of the Web API reference.
 */
interface RouteGroup {

	List<Route> routes();

}
