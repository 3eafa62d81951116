// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ingest/mqttclient.h"

#include <mqtt/async_client.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace posko::ingest {

namespace {

constexpr std::chrono::seconds kConnectTimeout{10};
constexpr int kFirstErrorCode = 0x80; // MQTT 5, 2.4: reason codes from here on are failures
constexpr std::int64_t kLongestExpiry = std::numeric_limits<std::int32_t>::max(); // 68 years
constexpr const char* kSystemTrustStore = "/etc/ssl/certs/ca-certificates.crt";

std::unexpected<core::Error> linkFailed(const std::string& where, const std::exception& error)
{
    return core::fail(core::ErrorCode::linkFailed, where, error.what());
}

std::string uriOf(const BrokerUrl& broker)
{
    const bool ipv6 = broker.host.find(':') != std::string::npos;
    return (broker.tls ? "ssl://" : "tcp://") + (ipv6 ? "[" + broker.host + "]" : broker.host) + ":" +
           std::to_string(broker.port);
}

mqtt::connect_options connectOptions(const MqttClientOptions& options)
{
    mqtt::properties properties;
    properties.add({mqtt::property::RECEIVE_MAXIMUM, static_cast<int32_t>(options.receiveMaximum)});
    properties.add({mqtt::property::MAXIMUM_PACKET_SIZE, static_cast<int32_t>(options.maximumPacketBytes)});
    if (options.keepSession) {
        properties.add(
            {mqtt::property::SESSION_EXPIRY_INTERVAL, static_cast<int32_t>(options.sessionExpiry.count())});
    }
    auto builder = mqtt::connect_options_builder::v5();
    builder.clean_start(!options.keepSession)
        .keep_alive_interval(options.keepAlive)
        .connect_timeout(kConnectTimeout)
        .automatic_reconnect(options.retryFrom, options.retryTo)
        .properties(std::move(properties));
    if (!options.broker.user.empty()) {
        builder.user_name(options.broker.user).password(options.password);
    }
    if (options.will) {
        builder.will(mqtt::message(options.will->topic, options.will->payload, options.will->qos,
                                   options.will->retained));
    }
    if (options.broker.tls) {
        builder.ssl(mqtt::ssl_options_builder()
                        .trust_store(options.trustStore.empty() ? kSystemTrustStore : options.trustStore)
                        .ssl_version(MQTT_SSL_VERSION_TLS_1_2)
                        .enable_server_cert_auth(true)
                        .verify(true)
                        .finalize());
    }
    return builder.finalize();
}

mqtt::message_ptr libraryMessage(const MqttMessage& message)
{
    mqtt::properties properties;
    if (message.expiresAfter) {
        const auto seconds = std::clamp<std::int64_t>(message.expiresAfter->count(), 1, kLongestExpiry);
        properties.add({mqtt::property::MESSAGE_EXPIRY_INTERVAL, static_cast<std::int32_t>(seconds)});
    }
    return mqtt::make_message(message.topic, message.payload, message.qos, message.retained, properties);
}

std::string whyFailed(const mqtt::token& token)
{
    const int reason = static_cast<int>(token.get_reason_code());
    if (reason >= kFirstErrorCode) {
        return mqtt::exception::reason_code_str(reason);
    }
    std::string text = token.get_error_message();
    return text.empty() ? mqtt::exception::error_str(token.get_return_code()) : text;
}

} // namespace

/// Hears only the outcome of the first attempt: the library repeats it and then tells by the connected
/// handler.
struct MqttClient::Parts final : mqtt::iaction_listener
{
    Parts(MqttClientOptions given, MqttCallbacks callbacks)
        : options(std::move(given))
        , calls(std::move(callbacks))
        , client(mqtt::create_options_builder()
                     .mqtt_version(MQTTVERSION_5)
                     .server_uri(uriOf(options.broker))
                     .client_id(options.clientId)
                     .send_while_disconnected(false)
                     .finalize())
    {}

    void on_failure(const mqtt::token& token) noexcept override
    {
        guarded([&] { calls.lost(whyFailed(token)); });
    }
    void on_success(const mqtt::token&) override {}

    /// The library's frames above are C and hold a lock: nothing may leave a callback.
    template <class Function> static void guarded(Function&& function) noexcept
    {
        try {
            function();
        } catch (...) {
            // Out of memory or a broken promise of a callback: the message or word is lost, the connection is
            // not.
            return;
        }
    }

    void installHandlers()
    {
        client.set_connected_handler(
            [this](const std::string&) noexcept { guarded([&] { calls.connected(); }); });
        client.set_connection_lost_handler([this](const std::string& cause) noexcept {
            guarded([&] { calls.lost(cause.empty() ? "the connection broke" : cause); });
        });
        client.set_disconnected_handler([this](const mqtt::properties&, mqtt::ReasonCode reason) noexcept {
            guarded([&] { onDisconnected(reason); });
        });
        client.set_message_callback([this](mqtt::const_message_ptr message) noexcept {
            guarded([&] {
                calls.message(message->get_topic(), message->get_payload_str(), message->get_qos(),
                              message->is_retained());
            });
        });
    }

    void onDisconnected(mqtt::ReasonCode reason)
    {
        if (reason == mqtt::ReasonCode::SESSION_TAKEN_OVER) {
            calls.takenOver("another program uses the client id " + options.clientId);
        } else {
            calls.lost("the broker ended the connection: " +
                       mqtt::exception::reason_code_str(static_cast<int>(reason)));
        }
    }

    const MqttClientOptions options;
    const MqttCallbacks calls;
    mqtt::async_client client;
};

core::Result<std::unique_ptr<MqttClient>> MqttClient::create(MqttClientOptions options,
                                                             MqttCallbacks callbacks)
{
    const std::string address = options.broker.address();
    try {
        auto parts = std::make_unique<Parts>(std::move(options), std::move(callbacks));
        parts->installHandlers();
        return std::unique_ptr<MqttClient>(new MqttClient(std::move(parts)));
    } catch (const std::exception& error) {
        return linkFailed(address, error);
    }
}

MqttClient::MqttClient(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

MqttClient::~MqttClient() = default;

core::Result<void> MqttClient::start()
{
    try {
        m_parts->client.connect(connectOptions(m_parts->options), nullptr, *m_parts);
        return {};
    } catch (const std::exception& error) {
        return linkFailed(m_parts->options.broker.address(), error);
    }
}

bool MqttClient::isConnected() const
{
    return m_parts->client.is_connected();
}

void MqttClient::hurry()
{
    try {
        m_parts->client.reconnect();
    } catch (const std::exception&) {
        // Connected meanwhile, or an attempt is under way: both are what was wanted.
        return;
    }
}

void MqttClient::giveUp()
{
    try {
        m_parts->client.disconnect();
    } catch (const std::exception&) {
        // Thrown where it is not connected; the library has noted all the same that it should not be.
        return;
    }
}

core::Result<void> MqttClient::subscribe(const std::string& filter, int qos, RetainedSet retained,
                                         bool asPublished)
{
    const mqtt::subscribe_options options(mqtt::subscribe_options::LOCAL, asPublished,
                                          retained == RetainedSet::send
                                              ? mqtt::subscribe_options::SEND_RETAINED_ON_SUBSCRIBE
                                              : mqtt::subscribe_options::DONT_SEND_RETAINED);
    try {
        m_parts->client.subscribe(filter, qos, options);
        return {};
    } catch (const std::exception& error) {
        return linkFailed(filter, error);
    }
}

core::Result<void> MqttClient::unsubscribe(const std::string& filter)
{
    try {
        m_parts->client.unsubscribe(filter);
        return {};
    } catch (const std::exception& error) {
        return linkFailed(filter, error);
    }
}

core::Result<MqttDelivery> MqttClient::publish(const MqttMessage& message)
{
    try {
        MqttDelivery delivery;
        delivery.m_token = m_parts->client.publish(libraryMessage(message));
        return delivery;
    } catch (const std::exception& error) {
        return linkFailed(message.topic, error);
    }
}

void MqttClient::stop(std::chrono::milliseconds longest)
{
    if (!isConnected()) {
        giveUp();
        return;
    }
    try {
        m_parts->client.disconnect(longest)->wait_for(longest + std::chrono::seconds{1});
    } catch (const std::exception&) {
        // It broke meanwhile: then there is nobody to say goodbye to.
        return;
    }
}

MqttDelivery::State MqttDelivery::wait(std::chrono::milliseconds longest) const
{
    auto& token = *static_cast<mqtt::delivery_token*>(m_token.get());
    bool done = false;
    try {
        done = token.wait_for(longest);
    } catch (const std::exception&) {
        done = true;
    }
    if (!done) {
        return State::pending;
    }
    if (static_cast<int>(token.get_reason_code()) >= kFirstErrorCode) {
        return State::refused;
    }
    return token.get_return_code() == MQTTASYNC_SUCCESS ? State::acknowledged : State::failed;
}

} // namespace posko::ingest
