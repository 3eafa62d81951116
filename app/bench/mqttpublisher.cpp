// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/mqttpublisher.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace posko::bench {

namespace {

constexpr char kPublish = 0x30;
constexpr char kPublishRetained = 0x31;
constexpr std::string_view kPing("\xC0\x00", 2);
constexpr std::string_view kPingAnswer("\xD0\x00", 2);
constexpr std::string_view kAccepted("\x20\x02\x00\x00", 4);
constexpr std::string_view kClientId = "bench-publisher";

std::unexpected<core::Error> failed(const char* what)
{
    return core::fail(core::ErrorCode::linkFailed, "broker", std::string(what) + ": " + std::strerror(errno));
}

void addText(std::string& to, std::string_view text)
{
    to += static_cast<char>(text.size() >> 8U);
    to += static_cast<char>(text.size() & 0xFFU);
    to += text;
}

/// 2.2.3: seven bits a byte, the lowest first.
void addLength(std::string& to, std::size_t length)
{
    do {
        const auto part = static_cast<std::uint8_t>(length & 0x7FU);
        length >>= 7U;
        to += static_cast<char>(length > 0 ? part | 0x80U : part);
    } while (length > 0);
}

std::string connectPacket()
{
    std::string body;
    addText(body, "MQTT");
    body += '\x04';       // level of 3.1.1
    body += '\x02';       // a clean session
    body.append(2, '\0'); // no keep-alive: a pause is no sign of death here
    addText(body, kClientId);
    std::string packet(1, '\x10');
    addLength(packet, body.size());
    return packet + body;
}

} // namespace

core::Result<MqttPublisher> MqttPublisher::connect(int port, std::chrono::milliseconds longest)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return failed("socket");
    }
    MqttPublisher publisher(socket);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        return failed("connect");
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    publisher.m_gathered = connectPacket();
    if (auto sent = publisher.flush(); !sent) {
        return std::unexpected(sent.error());
    }
    if (auto accepted = publisher.expect(kAccepted, longest); !accepted) {
        return std::unexpected(accepted.error());
    }
    return publisher;
}

MqttPublisher::MqttPublisher(int socket)
    : m_socket(socket)
{}

MqttPublisher::MqttPublisher(MqttPublisher&& other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_gathered(std::move(other.m_gathered))
{}

MqttPublisher::~MqttPublisher()
{
    if (m_socket >= 0) {
        ::close(m_socket);
    }
}

void MqttPublisher::publish(std::string_view topic, std::string_view payload, bool retain)
{
    m_gathered += retain ? kPublishRetained : kPublish;
    addLength(m_gathered, 2 + topic.size() + payload.size());
    addText(m_gathered, topic);
    m_gathered += payload;
}

core::Result<void> MqttPublisher::flush()
{
    std::string_view rest = m_gathered;
    while (!rest.empty()) {
        const ssize_t written = ::send(m_socket, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (written < 0 && errno != EINTR) {
            return failed("send");
        }
        rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    m_gathered.clear();
    return {};
}

core::Result<void> MqttPublisher::settle(std::chrono::milliseconds longest)
{
    m_gathered += kPing;
    auto sent = flush();
    return sent ? expect(kPingAnswer, longest) : sent;
}

core::Result<void> MqttPublisher::expect(std::string_view answer, std::chrono::milliseconds longest)
{
    std::string got;
    const auto deadline = std::chrono::steady_clock::now() + longest;
    while (got.size() < answer.size()) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        pollfd wanted{m_socket, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&wanted, 1, static_cast<int>(left.count())) == 0) {
            return core::fail(core::ErrorCode::linkFailed, "broker", "it does not answer in time");
        }
        std::array<char, 16> bytes{};
        const ssize_t count = ::recv(m_socket, bytes.data(), answer.size() - got.size(), 0);
        if (count == 0 || (count < 0 && errno != EINTR)) {
            return core::fail(core::ErrorCode::linkFailed, "broker", "it closed the connection");
        }
        got.append(bytes.data(), count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return got == answer ? core::Result<void>()
                         : core::fail(core::ErrorCode::linkFailed, "broker", "it refuses the connection");
}

} // namespace posko::bench
