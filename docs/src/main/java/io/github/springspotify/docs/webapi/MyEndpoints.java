package io.github.springspotify.docs.webapi;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

interface MyEndpoints {

	@GetExchange("/albums/{id}/credits")
	Map<String, Object> credits(@PathVariable String id);

}
