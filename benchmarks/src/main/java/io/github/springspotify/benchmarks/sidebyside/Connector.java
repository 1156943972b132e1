package io.github.springspotify.benchmarks.sidebyside;

import java.util.function.Supplier;

import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.HttpComponentsClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

/**
 * What a {@code WebClient} sends with.
 */
enum Connector {

	NETTY(() -> new ReactorClientHttpConnector(
			HttpClient.create(ConnectionProvider.create("comparison", Connector.POOL_SIZE)))),

	HTTP_COMPONENTS(() -> new HttpComponentsClientHttpConnector(httpComponents())),

	JDK(JdkClientHttpConnector::new);

	private static final int POOL_SIZE = 500;

	private final Supplier<ClientHttpConnector> factory;

	Connector(Supplier<ClientHttpConnector> factory) {
		this.factory = factory;
	}

	ClientHttpConnector create() {
		return this.factory.get();
	}

	private static CloseableHttpAsyncClient httpComponents() {
		return HttpAsyncClients.custom()
			.setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
				.setMaxConnPerRoute(POOL_SIZE)
				.setMaxConnTotal(POOL_SIZE)
				.build())
			.disableAutomaticRetries()
			.build();
	}

}
