package io.github.springspotify.autoconfigure.web;

import java.net.http.HttpResponse;
import java.util.List;

import io.github.springspotify.autoconfigure.security.FormBrowser;
import io.github.springspotify.error.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What failures of calls become in web applications.
 */
abstract class ProblemTests {

	private final FormBrowser client;

	ProblemTests(Stack stack) {
		this.client = new FormBrowser(stack.url());
	}

	private HttpResponse<String> ask(String path) {
		return this.client.open(path, "Accept", "*/*");
	}

	private HttpResponse<String> page(String path) {
		return this.client.open(path, "Accept", "text/html");
	}

	@ParameterizedTest
	@CsvSource({ "not-found, 404", "no-device, 404", "wrapped, 404", "restricted, 403", "forbidden, 403",
			"premium, 403", "scope, 403", "login, 403", "credentials, 500", "limited, 503", "quota, 503",
			"unavailable, 502", "odd, 502", "connection, 502", "partial, 502", "timeout, 504", "not-cached, 504",
			"store, 503" })
	void programGetsAProblemThatSaysNothingOfInternals(String name, int status) {
		HttpResponse<String> answer = ask("/failing/" + name);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
		assertThat(answer.body()).contains("\"status\":" + status, "\"instance\":\"/failing/" + name + "\"")
			.doesNotContain(Failures.SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "limited, 42", "quota, 7200", "unavailable, 7" })
	void waitThatSpotifyAsksForIsPassedOn(String name, String seconds) {
		assertThat(retryAfter(ask("/failing/" + name))).containsExactly(seconds);
		assertThat(retryAfter(page("/failing/" + name))).containsExactly(seconds);
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-found", "timeout", "partial" })
	void noWaitIsInvented(String name) {
		assertThat(retryAfter(ask("/failing/" + name))).isEmpty();
	}

	private static List<String> retryAfter(HttpResponse<String> answer) {
		return answer.headers().allValues("Retry-After");
	}

	@ParameterizedTest
	@CsvSource({ "not-found, 404", "forbidden, 403", "limited, 503", "timeout, 504" })
	void pageIsTheErrorPageOfTheApplication(String name, int status) {
		HttpResponse<String> answer = page("/failing/" + name);

		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
		assertThat(answer.body()).contains("Whitelabel Error Page").doesNotContain(Failures.SECRET);
	}

	@Test
	void programLearnsWhatTheUserCanDoSomethingAbout() {
		assertThat(ask("/failing/no-device").body()).contains("\"reason\":\"NO_ACTIVE_DEVICE\"");
		assertThat(ask("/failing/premium").body()).contains("\"reason\":\"PREMIUM_REQUIRED\"");
		assertThat(ask("/failing/scope").body()).contains("\"missingScopes\":[\"user-top-read\"]");
		assertThat(ask("/failing/quota").body()).doesNotContain("reason");
	}

	@ParameterizedTest
	@ValueSource(strings = { "argument", "own" })
	void otherFailuresAreLeftAlone(String name) {
		HttpResponse<String> answer = ask("/failing/" + name);

		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
	}

	@ParameterizedTest
	@CsvSource({ "/handled, handler of the controller", "/advised, advice", "/resolved, own resolver" })
	void handlersOfTheApplicationGoFirst(String path, String answer) {
		assertThat(ask(path).statusCode()).isEqualTo(409);
		assertThat(ask(path).body()).isEqualTo(answer);
	}

	@RestController
	static class Failing {

		@GetMapping("/failing/{name}")
		String fail(@PathVariable String name) throws Exception {
			throw Failures.of(name);
		}

		@GetMapping("/resolved")
		String resolved() throws Exception {
			throw Failures.of("not-found");
		}

	}

	@RestController
	static class Handled {

		@GetMapping("/handled")
		String fail() throws Exception {
			throw Failures.of("not-found");
		}

		@ExceptionHandler
		@ResponseStatus(HttpStatus.CONFLICT)
		String handle(NotFoundException failure) {
			return "handler of the controller";
		}

	}

	@RestController
	static class Advised {

		@GetMapping("/advised")
		String fail() throws Exception {
			throw Failures.of("not-found");
		}

	}

	@RestControllerAdvice(assignableTypes = Advised.class)
	static class Advice {

		@ExceptionHandler
		@ResponseStatus(HttpStatus.CONFLICT)
		String handle(Exception failure) {
			return "advice";
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	static class MvcConfiguration {

		@Bean
		HandlerExceptionResolver ownResolver() {
			return MvcConfiguration::resolve;
		}

		private static @Nullable ModelAndView resolve(HttpServletRequest request, HttpServletResponse response,
				@Nullable Object handler, Exception failure) {
			if (!request.getRequestURI().equals("/resolved")) {
				return null;
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			return new ModelAndView((model, ignored, answer) -> answer.getWriter().write("own resolver"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	static class WebFluxConfiguration {

		/**
		 * In the order of Boot's own.
		 */
		@Bean
		@Order(-1)
		WebExceptionHandler ownHandler() {
			return (exchange, failure) -> {
				if (!exchange.getRequest().getPath().value().equals("/resolved")) {
					return Mono.error(failure);
				}
				exchange.getResponse().setStatusCode(HttpStatusCode.valueOf(409));
				return exchange.getResponse()
					.writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap("own resolver".getBytes())));
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Failing.class, Handled.class, Advised.class, Advice.class, MvcConfiguration.class,
			WebFluxConfiguration.class })
	static class Application {

	}

}
