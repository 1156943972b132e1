package io.github.springspotify.boot.test.slice;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * An endpoint of the application's own.
 */
interface Labels {

	@GetExchange("/albums/{id}")
	Map<String, Object> get(@PathVariable String id);

}
