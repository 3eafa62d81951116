// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace posko::gateway {

/// INT, TERM and HUP as a request to end. Block them with `hold` before any thread starts: then they come
/// here alone.
class EndRequest : public QObject
{
    Q_OBJECT

public:
    static void hold();

    EndRequest();
    ~EndRequest() override;

Q_SIGNALS:
    void requested();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace posko::gateway
